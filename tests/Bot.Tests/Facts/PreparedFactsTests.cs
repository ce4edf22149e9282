using Bot.Facts;
using Bot.Tests.Articles.Importing;
using Bot.Tests.Articles.Reading;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Facts;

public sealed class PreparedFactsTests : IDisposable
{
    private const string Where =
        """{"key":"kz-where","subject":"Kazakhstan","question":"Where is it?","statement":"Kazakhstan is in Central Asia.","status":"Confirmed","asOf":"2025-06-03","source":{"name":"Atlas","url":"https://atlas.example/","licence":"CC0-1.0"}}""";

    private readonly SourceFolder folder = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_read_once_until_it_changes()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var file = folder.Write("a.jsonl", $"# countries\n\n{Where}\n");
        await LoadAsync(newsroom, file);
        await LoadAsync(newsroom, file);
        Assert.Single(newsroom.Log.At(LogLevel.Information));
        folder.Write("a.jsonl", Where.Replace("Central Asia", "the middle of Asia", StringComparison.Ordinal));
        await LoadAsync(newsroom, file);
        var fact = Assert.Single(await FactsAsync(newsroom));
        Assert.Equal("Kazakhstan is in the middle of Asia.", fact.Statement);
        Assert.Equal("Where is it?", fact.Question);
        Assert.Equal(new DateOnly(2025, 6, 3), fact.AsOf);
        Assert.Equal("Atlas", fact.Source.Name);
    }

    [Fact]
    public async Task A_bad_line_is_reported_with_its_place_and_the_rest_is_used()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await LoadAsync(newsroom, folder.Write("a.jsonl", $"{{\"key\":\"x\"}}\n{Where}\nnot json"));
        Assert.Single(await FactsAsync(newsroom));
        Assert.Equal(
            ["a.jsonl, line 1: lacks \"subject\"; the rest of the file is used", "a.jsonl, line 3: is not a JSON object; the rest of the file is used"],
            newsroom.Log.At(LogLevel.Warning).Select(line => line[(folder.Path.Length + 1)..]));
    }

    [Fact]
    public async Task The_facts_of_a_file_that_is_gone_are_withdrawn()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await LoadAsync(newsroom, folder.Write("a.jsonl", Where));
        await LoadAsync(newsroom);
        Assert.Empty(await FactsAsync(newsroom));
    }

    [Theory]
    [InlineData("{}", "lacks \"key\"")]
    [InlineData("null", "is null, not a fact")]
    [InlineData("[1]", "is not a JSON object")]
    [InlineData("{\"key\":\"k\",\"subject\":\"s\",\"statement\":\"x.\",\"status\":\"Confirmed\"}", "lacks \"source.name\"")]
    [InlineData("{\"key\":\"k\",\"subject\":\"s\",\"statement\":\"x.\",\"status\":\"Sure\",\"source\":{\"name\":\"n\"}}", "has the status \"Sure\"; known are Confirmed, Attributed, Unverified, Disputed, Corrected, Withdrawn")]
    [InlineData("{\"key\":\"k\",\"subject\":\"s\",\"statement\":\"x.\",\"status\":\"Confirmed\",\"source\":{\"name\":\"n\",\"url\":\"atlas\"}}", "has a source whose \"url\" is not a whole http or https address")]
    [InlineData("{\"key\":\"k\",\"asOf\":\"June\"}", "has a field that is not known or has the wrong form: \"asOf\"")]
    [InlineData("{\"key\":\"k\",\"statment\":\"x\"}", "has a field that is not known or has the wrong form: \"statment\"")]
    public void What_is_wrong_with_a_line_is_said(string line, string problem) =>
        Assert.Equal((null, problem), PreparedFactLine.Read(line));

    [Fact]
    public void A_key_stands_once_in_a_file()
    {
        var path = folder.Write("a.jsonl", $"{Where}\n{Where}");
        var file = PreparedFactFile.Read(path);
        Assert.Single(file.Facts);
        Assert.Equal(new PreparedFactProblem(path, 2, "has the key \"kz-where\" of a line before it"), Assert.Single(file.Problems));
    }

    [Fact]
    public void The_shipped_files_have_no_bad_line() =>
        Assert.Empty(PreparedFacts.Files().SelectMany(path => PreparedFactFile.Read(path).Problems));

    public void Dispose() => folder.Dispose();

    private static Task LoadAsync(Newsroom newsroom, params string[] files) => newsroom.Get<PreparedFacts>().LoadAsync(files, Now);

    private static Task<IReadOnlyList<Briefing.Facts.Fact>> FactsAsync(Newsroom newsroom) =>
        newsroom.Get<FactStore>().OfSubjectAsync("Kazakhstan", 10, Now);
}
