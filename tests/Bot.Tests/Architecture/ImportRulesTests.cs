namespace Bot.Tests.Architecture;

/// <summary>Who may know whom. The order and its reasons stand in src/README.md.</summary>
public sealed class ImportRulesTests
{
    /// <summary>A folder may import those of a lower rank; folders of one rank never import each other.</summary>
    private static readonly Dictionary<string, int> Ranks = new(StringComparer.Ordinal)
    {
        ["Settings"] = -1,
        ["Storage"] = 0,
        ["Gateway"] = 0,
        ["Outbox"] = 1,
        ["Subscribers"] = 2,
        ["Conversations"] = 3,
        ["Facts"] = 4,
        ["Articles"] = 5,
        ["Briefs"] = 6,
        ["Answers"] = 6,
        ["Alerts"] = 6,
        ["Preferences"] = 6,
        ["Inbox"] = 7,
        ["Web"] = 8,
        ["CommandLine"] = 9,
    };

    /// <summary>Exceptions, each with its reason.</summary>
    private static readonly Dictionary<(string File, string Names), string> Allowed = [];

    [Fact]
    public void Features_import_only_leftwards()
    {
        var wrong =
            from file in SourceTree.Files("src/Bot")
            where file.Feature.Length > 0
            from feature in MentionedFeatures(file)
            where !MayImport(file.Feature, feature) && !Allowed.ContainsKey((file.Path, feature))
            select $"{file.Path} imports {feature}";
        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Every_feature_folder_has_its_place_in_the_order()
    {
        var folders = SourceTree.Files("src/Bot").Select(file => file.Feature).Where(feature => feature.Length > 0);
        Assert.Subset(Ranks.Keys.ToHashSet(), folders.ToHashSet());
    }

    [Fact]
    public void Telegram_is_known_only_to_the_gateway() =>
        Assert.Empty(FilesThatName("Telegram.Bot").Where(file => file.Feature != "Gateway").Select(file => file.Path));

    [Theory]
    [InlineData("Dapper")]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    public void Databases_are_known_only_to_stores(string library) =>
        Assert.Empty(FilesThatName(library)
            .Where(file => file.Feature != "Storage" && !file.Path.EndsWith("Store.cs", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void The_library_knows_nothing_of_the_bot() =>
        Assert.Empty(SourceTree.Files("src/Briefing")
            .Where(file => Mentions(file).Any(name => name == "Bot" || name.StartsWith("Bot.", StringComparison.Ordinal)))
            .Select(file => file.Path));

    [Theory]
    [InlineData("System.Net.Http")]
    [InlineData("Microsoft.Extensions")]
    [InlineData("TimeProvider")]
    [InlineData("File.Read")]
    [InlineData("File.Open")]
    [InlineData("Console.")]
    public void The_library_does_no_input_or_output_and_has_no_clock(string forbidden) =>
        Assert.Empty(SourceTree.Files("src/Briefing")
            .Where(file => file.CodeLines.Any(line => line.Contains(forbidden, StringComparison.Ordinal)))
            .Select(file => file.Path));

    [Fact]
    public void Each_exception_is_still_needed()
    {
        var files = SourceTree.Files("src/Bot").ToDictionary(file => file.Path);
        var stale = Allowed.Keys.Where(key =>
            !files.TryGetValue(key.File, out var file) || !MentionedFeatures(file).Contains(key.Names));
        Assert.Empty(stale);
    }

    private static bool MayImport(string from, string to) => from == to || (Ranks.TryGetValue(to, out var rank) && rank < Ranks[from]);

    private static IEnumerable<string> MentionedFeatures(SourceFile file) =>
        Mentions(file).Where(name => name.StartsWith("Bot.", StringComparison.Ordinal)).Select(name => name.Split('.')[1])
            .Where(name => Ranks.ContainsKey(name)).Distinct();

    private static IEnumerable<SourceFile> FilesThatName(string library) =>
        SourceTree.Files("src/Bot").Where(file => Mentions(file).Any(name =>
            name == library || name.StartsWith(library + ".", StringComparison.Ordinal)));

    private static IEnumerable<string> Mentions(SourceFile file) =>
        file.CodeLines.SelectMany(line => SourceTree.NamespaceMention().Matches(line)).Select(match => match.Value);
}
