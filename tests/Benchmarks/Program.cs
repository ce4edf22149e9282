using System.CommandLine;
using Benchmarks;
using Benchmarks.Contenders;
using Benchmarks.Digests;

var articles = new Option<int>("--articles") { Description = "How many invented articles", DefaultValueFactory = _ => 2_700 };
var questions = new Option<int>("--questions") { Description = "How many questions", DefaultValueFactory = _ => 1_000 };
var seed = new Option<int>("--seed") { Description = "Other seeds invent other news", DefaultValueFactory = _ => 1 };

var import = new Command("import", "Articles a second into an empty store, beside the analysis alone and a bare database") { articles, seed };
import.SetAction((parse, cancellationToken) =>
    new ImportBenchmark(new InventedNews(parse.GetValue(seed)), parse.GetValue(articles)).RunAsync(cancellationToken));

var ask = new Command("ask", "Time of a question, beside a linear search in memory") { articles, questions, seed };
ask.SetAction((parse, cancellationToken) =>
    new AskBenchmark(new InventedNews(parse.GetValue(seed)), parse.GetValue(articles), parse.GetValue(questions)).RunAsync(cancellationToken));

return await new RootCommand("Prints figures of the bot beside a peer or a ceiling of the same run. Build with -c Release.")
    {
        import, ask, TelegramVerb.Create(), BareVerb.Create(), DigestsVerb.Create(),
    }
    .Parse(args).InvokeAsync();
