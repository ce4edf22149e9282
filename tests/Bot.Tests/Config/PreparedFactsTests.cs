using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Facts;

namespace Bot.Tests.Config;

public sealed partial class PreparedFactsTests
{
    private static readonly string[] CountryQuestions =
    [
        "Where is it?", "What is its capital?", "How many people live there?", "Which languages are spoken there?",
        "Which countries does it border?",
    ];

    /// <summary>They have a border with the rest of the country, which is no border between countries.</summary>
    private static readonly HashSet<string> RegionsOfChina = ["Hong Kong", "Macau"];

    private static readonly HashSet<string> KnownFields =
        ["key", "subject", "question", "statement", "attribution", "status", "asOf", "reviewBy", "source", "approvedBy"];

    [Fact]
    public void Keys_are_unique()
    {
        var twice = ConfigFiles.Facts.GroupBy(fact => fact.Key).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void Lines_have_known_fields_a_current_status_and_a_source()
    {
        foreach (var fact in ConfigFiles.Facts)
        {
            Assert.All(fact.Json.EnumerateObject(), field => Assert.Contains(field.Name, KnownFields));
            var status = Enum.Parse<FactStatus>(fact.Text("status"));
            Assert.True(status is not (FactStatus.Corrected or FactStatus.Withdrawn), fact.Where);
            var source = fact.Json.GetProperty("source");
            Assert.False(string.IsNullOrEmpty(source.GetProperty("name").GetString()), fact.Where);
            Assert.False(string.IsNullOrEmpty(source.GetProperty("licence").GetString()), fact.Where);
            Assert.True(Uri.TryCreate(source.GetProperty("url").GetString(), UriKind.Absolute, out _), fact.Where);
        }
    }

    [Fact]
    public void Days_are_written_as_ISO_8601_and_facts_are_reviewed_after_they_were_true()
    {
        foreach (var fact in ConfigFiles.Facts)
        {
            var asOf = DateOnly.ParseExact(fact.Text("asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!fact.Json.TryGetProperty("reviewBy", out var reviewBy)) continue;
            Assert.True(DateOnly.ParseExact(reviewBy.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) > asOf, fact.Where);
        }
    }

    [Fact]
    public void Statements_are_whole_sentences_without_gaps()
    {
        var broken = ConfigFiles.Facts.Where(fact =>
                Gap().IsMatch(fact.Statement) || !fact.Statement.EndsWith('.') || char.IsLower(fact.Statement[0]))
            .Select(fact => $"{fact.Where}: {fact.Statement}");

        Assert.Empty(broken);
    }

    [Fact]
    public void Questions_end_with_a_question_mark()
    {
        Assert.All(ConfigFiles.Facts, fact => Assert.EndsWith("?", fact.Question, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_country_answers_every_prepared_question_once()
    {
        var countries = ConfigFiles.Facts.Where(fact => fact.Key.StartsWith("country-", StringComparison.Ordinal))
            .GroupBy(fact => fact.Subject).ToList();

        Assert.True(countries.Count >= 197, $"Only {countries.Count} countries");
        foreach (var country in countries)
        {
            Assert.All(CountryQuestions, question => Assert.Single(country, fact => fact.Question == question));
            Assert.All(country, fact => Assert.StartsWith(country.First().Key[..11], fact.Key, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Borders_are_told_from_both_sides()
    {
        var borders = ConfigFiles.Facts.Where(fact => fact.Question == "Which countries does it border?" && !RegionsOfChina.Contains(fact.Subject))
            .ToDictionary(fact => fact.Subject, fact => fact.Statement);
        var neighbours = borders.ToDictionary(pair => pair.Key, pair => NamesIn(pair.Value, borders.Keys).Where(name => name != pair.Key).ToHashSet());

        Assert.All(neighbours, pair => Assert.All(pair.Value, other => Assert.Contains(pair.Key, neighbours[other])));
        Assert.Equal(5, neighbours["Kazakhstan"].Count);
    }

    [Theory]
    [InlineData("Kazakhstan", "What is its capital?", "Astana")]
    [InlineData("Kazakhstan", "Which countries does it border?", "Russia to the north, China to the east")]
    [InlineData("Lesotho", "Which countries does it border?", "surrounds it on all sides")]
    [InlineData("Japan", "Which countries does it border?", "no land border")]
    [InlineData("South Africa", "What is its capital?", "three capitals")]
    [InlineData("Netherlands", "Where is it?", "The Netherlands is ")]
    [InlineData("Gambia", "How many people live there?", "in the Gambia")]
    [InlineData("Falkland Islands", "Where is it?", "The Falkland Islands are ")]
    [InlineData("Iraq", "Which languages are spoken there?", "Arabic and Kurdish")]
    public void Grammar_and_exceptions_are_right(string country, string question, string part)
    {
        var fact = Assert.Single(ConfigFiles.Facts, fact => fact.Subject == country && fact.Question == question);

        Assert.Contains(part, fact.Statement, StringComparison.Ordinal);
    }

    /// <summary>The countries that a statement names; of names inside one another ("Guinea-Bissau") the longest counts.</summary>
    private static IEnumerable<string> NamesIn(string statement, IEnumerable<string> countries)
    {
        var rest = statement;
        foreach (var country in countries.OrderByDescending(name => name.Length))
        {
            var without = Regex.Replace(rest, $@"(?<![\w-]){Regex.Escape(country)}(?![\w-])", "");
            if (without != rest) yield return country;
            rest = without;
        }
    }

    [GeneratedRegex(@"\s\s|^\s|\s$|\s[.,;]|[.,;]{2}|\b(?:undefined|null|NaN)\b|[{}\[\]]|\b(the|of|in|and|is|a|to) \1\b")]
    private static partial Regex Gap();
}
