using System.Diagnostics;
using System.Globalization;
using Bot;
using Bot.Answers;
using Bot.CommandLine;
using Briefing.Answers;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks;

/// <summary>
/// How long a question takes on a full store, without the process's start, and how often the first answer is right.
/// The peer searches all sentences in memory, which no bot with real amounts of news could keep up.
/// </summary>
internal sealed class AskBenchmark(InventedNews news, int articles, int questions)
{
    private const int WarmUp = 50;

    /// <summary>Fills a store, asks, and prints quantiles.</summary>
    /// <returns>The exit code: not 0 when the store could not be filled.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var invented = Enumerable.Range(0, articles).Select(news.Make).ToList();
        await using (var file = new StreamWriter(folder.File("articles.jsonl")))
            await InventedArticle.WriteAsync(invented.Select(pair => pair.Article), file);
        var code = await RootVerb.RunAsync(
            ["import", "--data", folder.File("store"), folder.File("articles.jsonl")], Console.Out, Console.Error, cancellationToken);
        if (code != 0)
            return code;

        var asked = Enumerable.Range(0, questions).Select(number => invented[number * 7919 % articles].Question).ToList();
        var search = new LinearSearch();
        invented.ForEach(pair => search.Add(pair.Article.Text));
        await MeasureAsync("linear search in memory", asked, question => Task.FromResult(search.Best(question)));

        await using var services = await BotServices.BuildAsync(
            new Dictionary<string, string?> { ["Storage:Path"] = folder.File("store") }, cancellationToken);
        var service = services.GetRequiredService<AnswerService>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await MeasureAsync("answers from the store", asked, async question =>
        {
            var answer = await service.AnswerAsync(new AnswerRequest(question, Dialogue.Empty, now), cancellationToken);
            return answer.Best?.Statement.Fact.Statement ?? "";
        });
        return 0;
    }

    private static async Task MeasureAsync(string what, List<InventedQuestion> asked, Func<string, Task<string>> answer)
    {
        foreach (var question in asked.Take(WarmUp))
            await answer(question.Text);
        var latencies = new Latencies();
        var right = 0;
        foreach (var question in asked)
        {
            var clock = Stopwatch.StartNew();
            var statement = await answer(question.Text);
            latencies.Add(clock.Elapsed);
            right += statement.Contains(question.Answer, StringComparison.Ordinal) ? 1 : 0;
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-26} p50 {latencies.Milliseconds(0.5),7:N2} ms  p99 {latencies.Milliseconds(0.99),7:N2} ms  right {100.0 * right / asked.Count,5:N1}%"));
    }
}
