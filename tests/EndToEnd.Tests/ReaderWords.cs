using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>
/// Tells words of the interface from those of facts, which stay in their own language: English words in a row that a reader
/// of another language gets must stand in what the bot has stored, or in that language's own phrases.
/// </summary>
internal sealed partial class ReaderWords
{
    private readonly string known;

    private ReaderWords(string known) => this.known = known;

    /// <summary>Reads what a bot has stored, and its phrases.</summary>
    public static async Task<ReaderWords> OfAsync(RunningBot bot)
    {
        var database = bot.Services.GetRequiredService<Database>();
        var stored = await database.ReadAsync(connection => connection.ReadAllAsync("""
            select coalesce(title, '') || char(10) || text from article_versions union all select source from articles
            union all select statement || char(10) || subject || char(10) || coalesce(question, '') || char(10)
                || coalesce(attribution, '') || char(10) || coalesce(caveat, '') || char(10) || coalesce(source_name, '') from facts
            union all select name from article_topics
            """, null, row => row.GetString(0), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        return new ReaderWords(Plain(string.Join('\n', stored.Concat(Phrases(Wording.Russian)))));
    }

    /// <summary>Fails when a text is not in a language.</summary>
    /// <param name="language">"en" or "ru".</param>
    /// <param name="text">What a reader got.</param>
    /// <param name="said">What the reader had said, which may be repeated.</param>
    public void AssertIn(string language, string text, string said)
    {
        var foreign = language == "en"
            ? Cyrillic().Matches(text.Replace(Wording.Russian.Name, "", StringComparison.Ordinal)).Select(match => match.Value)
            : EnglishWords().Matches(text).Select(match => match.Value).Where(words =>
                !known.Contains(Plain(words), StringComparison.OrdinalIgnoreCase) && !Plain(said).Contains(Plain(words), StringComparison.OrdinalIgnoreCase));
        Assert.True(!foreign.Any(), $"Not in {language}: “{string.Join("”, “", foreign)}” in what “{said}” led to:\n{text}");
    }

    private static IEnumerable<string> Phrases(Wording wording) =>
        from name in typeof(Wording).Assembly.GetManifestResourceNames()
        where name.EndsWith("Texts.resources", StringComparison.Ordinal)
        let manager = new ResourceManager(Path.GetFileNameWithoutExtension(name), typeof(Wording).Assembly)
        from DictionaryEntry phrase in manager.GetResourceSet(CultureInfo.GetCultureInfo(wording.Code), true, false)!
        select (string)phrase.Value!;

    private static string Plain(string text) => Blanks().Replace(text, " ").Replace('’', '\'');

    [GeneratedRegex(@"\p{IsCyrillic}[\p{IsCyrillic} ]*")]
    private static partial Regex Cyrillic();

    // Two may be a name, three are a phrase.
    [GeneratedRegex(@"[A-Za-z][A-Za-z'’]*( [A-Za-z'’]+){2,}")]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
