using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bot.Conversations;

namespace Bot.Tests.Architecture;

/// <summary>What readers see is there in every language, fits its place, and is all used. How to add a text: src/README.md.</summary>
public sealed partial class PhraseRulesTests
{
    private const string Extension = ".resources";

    /// <summary>Letters that fit on a button of a phone: on a row of its own, beside another, beside two others.</summary>
    private static readonly (string Prefix, int Longest)[] Buttons = [("Button", 34), ("HalfButton", 17), ("ThirdButton", 11)];

    /// <summary>The classes whose words stand in resources.</summary>
    public static TheoryData<string> Classes =>
    [
        .. typeof(Wording).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).Select(name => name[..^Extension.Length]),
    ];

    [Theory, MemberData(nameof(Classes))]
    public void Every_language_has_the_same_phrases_with_the_same_places_and_marks(string texts)
    {
        var english = Phrases(texts, Wording.English);
        foreach (var wording in Wording.All)
        {
            var phrases = Phrases(texts, wording);
            Assert.Equal(english.Keys.Order(), phrases.Keys.Order());
            Assert.All(phrases, phrase =>
            {
                Assert.False(string.IsNullOrWhiteSpace(phrase.Value), phrase.Key);
                Assert.Equal(Places(english[phrase.Key]), Places(phrase.Value));
                Assert.Equal(Marks(english[phrase.Key]), Marks(phrase.Value));
                Assert.True(Marks(phrase.Value) % 2 == 0, phrase.Key);
            });
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Labels_fit_their_buttons(string texts)
    {
        foreach (var phrase in Wording.All.SelectMany(wording => Phrases(texts, wording)))
        {
            foreach (var (prefix, longest) in Buttons.Where(button => phrase.Key.StartsWith(button.Prefix, StringComparison.Ordinal)))
                Assert.True(phrase.Value.Length <= longest, $"{phrase.Key}: \"{phrase.Value}\" has more than {longest} letters.");
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Every_phrase_is_said_somewhere_and_nothing_is_said_that_is_no_phrase(string texts)
    {
        var sources = SourcesOf(texts);
        var said = sources.SelectMany(source => source.Said).ToHashSet();
        var keys = Phrases(texts, Wording.English).Keys;

        Assert.Empty(keys.Except(said.Concat(sources.SelectMany(source => source.Literals))));
        Assert.Empty(said.Except(keys));
    }

    [Fact]
    public void Phrases_are_found_in_calls_as_they_are_written()
    {
        const string code = """
            Words.Text(wording, "One", "Two, (three)") + Words.Message(
                context.Wording,
                count switch { 1 => "Four", _ => "Five" },
                Words.Text(other(a, b), "Six"))
            """;

        Assert.Equal(["One", "Four", "Five", "Six"], Source.SaidIn(code));
    }

    private static Dictionary<string, string> Phrases(string texts, Wording wording)
    {
        var culture = wording == Wording.English ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(wording.Code);
        var set = new ResourceManager(texts, typeof(Wording).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.True(set is not null, $"{texts} is not there in {wording.Name}.");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string phrase) => Place().Matches(phrase).Select(match => match.Value).Order();

    private static int Marks(string phrase) => phrase.Split("**").Length - 1;

    /// <summary>
    /// The class's own file, those beside it, which may hand it a phrase's name, and for the web its page, which names
    /// phrases in double braces.
    /// </summary>
    private static List<Source> SourcesOf(string texts)
    {
        var path = $"src/{texts.Replace('.', '/')}.cs";
        var file = Assert.Single(SourceTree.Files("src/Bot"), file => file.Path == path);
        var sources = new List<Source> { new(Source.SaidIn(file.Text), Literal().Matches(file.Text).Select(match => match.Groups[1].Value)) };
        var folder = path[..path.LastIndexOf('/')];
        foreach (var beside in SourceTree.Files("src/Bot").Where(beside => beside != file && Path.GetDirectoryName(beside.Path) == folder))
            sources.Add(new Source([], Literal().Matches(beside.Text).Select(match => match.Groups[1].Value)));
        if (file.Feature == "Web")
        {
            var page = File.ReadAllText(Path.Combine(SourceTree.Root, "src/Bot/Web/wwwroot/index.html"));
            sources.Add(new Source(Named().Matches(page).Select(match => match.Groups[1].Value), []));
        }
        return sources;
    }

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();

    [GeneratedRegex(@"""([A-Z]\w*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bWords\.(?:Text|Message)\(")]
    private static partial Regex Call();

    /// <summary>What a file says of phrases.</summary>
    /// <param name="Said">Phrases that it names where it says something.</param>
    /// <param name="Literals">Every text in it that may be the name of one.</param>
    private sealed record Source(IEnumerable<string> Said, IEnumerable<string> Literals)
    {
        /// <summary>The names in the second arguments of calls.</summary>
        public static IEnumerable<string> SaidIn(string code) => Call().Matches(code)
            .Select(call => Arguments(code, call.Index + call.Length).ElementAtOrDefault(1) ?? "")
            .SelectMany(argument => Literal().Matches(argument)).Select(match => match.Groups[1].Value);

        private static IEnumerable<string> Arguments(string code, int start)
        {
            var (depth, begin, isText) = (0, start, false);
            for (var at = start; at < code.Length; at++)
            {
                isText ^= code[at] == '"';
                if (isText)
                    continue;
                depth += code[at] switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
                if (depth < 0 || (depth == 0 && code[at] == ','))
                {
                    yield return code[begin..at];
                    begin = at + 1;
                }
                if (depth < 0)
                    yield break;
            }
        }
    }
}
