using System.Globalization;
using Briefing.Answers;
using Briefing.Language;

namespace Training;

/// <summary>
/// Questions over many articles. Candidates are found as the bot finds them: the best statements by BM25, and all statements
/// of the articles that seem best.
/// </summary>
internal sealed class OpenPack
{
    private const int MostFound = 40;
    private const int MostArticles = 2;

    private readonly IReadOnlyList<IReadOnlyList<AnalysedStatement>> articles;
    private readonly List<AnalysedStatement> all;
    private readonly TermIndex statements;
    private readonly TermIndex whole;
    private readonly int[] owners;

    private OpenPack(IReadOnlyList<IReadOnlyList<AnalysedStatement>> articles)
    {
        this.articles = articles;
        all = [.. articles.SelectMany(article => article)];
        statements = new TermIndex([.. all.Select(statement => SearchTerms.Of(statement.Fact.Statement))]);
        whole = new TermIndex([.. articles.Select(article => (IReadOnlyList<string>)[
            .. article.Count > 0 ? article[0].TitleTerms : [], .. article.SelectMany(statement => SearchTerms.Of(statement.Fact.Statement))])]);
        owners = [.. articles.SelectMany((article, number) => article.Select(_ => number))];
    }

    /// <summary>RealTime QA's questions over thousands of news articles.</summary>
    public static IReadOnlyList<PackQuestion> News(string folder)
    {
        var pack = new OpenPack([.. PackFiles.Lines(Path.Combine(folder, "realtimeqa_articles.jsonl.gz"))
            .Select((row, number) => PackFiles.Statements(number, row.Text("title"), row.Text("text"), Day(row.Text("date"))))]);
        var rarity = TermRarity.Among(pack.all);
        return
        [
            .. PackFiles.Lines(Path.Combine(folder, "realtimeqa_questions.jsonl.gz")).Select(row =>
                new PackQuestion("news", row.Text("date"), row.Text("question"), pack.Find(row.Text("question")), rarity)
                {
                    Rights = row.GetProperty("answer_string_in_articles").GetBoolean() ? [.. row.Items("answer").Select(answer => answer.GetString()!)] : [],
                    Now = Day(row.Text("date")).AddDays(1).AddSeconds(-1),
                }),
        ];
    }

    /// <summary>Some of the questions once more, now asked of all their articles together.</summary>
    /// <param name="questions">Questions about one article each.</param>
    /// <param name="every">Takes the first of so many.</param>
    public static IReadOnlyList<PackQuestion> Over(IReadOnlyList<PackQuestion> questions, int every)
    {
        var pack = new OpenPack([.. questions.Select(question => question.Statements).Distinct()]);
        return [.. questions.Where((_, at) => at % every == 0).Select(question => question with
        {
            Pack = question.Pack + " open",
            Statements = pack.Find(question.Text),
            Words = [],
        })];
    }

    private IReadOnlyList<AnalysedStatement> Find(string question)
    {
        var terms = QuestionReader.Read(question).Terms.Select(term => term.Term).ToList();
        var best = statements.Best(terms, MostFound);
        var near = whole.Best(terms, MostArticles).Concat(best.Take(MostArticles).Select(place => owners[place])).Distinct();
        return [.. near.SelectMany(number => articles[number]).Concat(best.Select(place => all[place])).Distinct()];
    }

    private static DateTimeOffset Day(string date) =>
        DateTimeOffset.Parse(date.Replace('/', '-'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
