using System.Text.RegularExpressions;
using Briefing.Stories;

namespace Bot.Briefs.Following;

/// <summary>What a reader wants of words: <c>+drought -football +"climate change"</c>.</summary>
/// <param name="Changes">In the order in which they are written, each phrase once, the last wish for it.</param>
/// <param name="Meaningless">Words that nothing can be found by ("the").</param>
internal sealed partial record WordsRequest(IReadOnlyList<WordsRequest.Change> Changes, IReadOnlyList<string> Meaningless)
{
    /// <summary>The longest phrase, in UTF-16 units.</summary>
    private const int MostCharacters = 60;

    /// <summary>Reads the argument of /words; a word without a sign is wanted.</summary>
    public static WordsRequest Parse(string argument)
    {
        var changes = new List<Change>();
        var meaningless = new List<string>();
        foreach (Match match in Word().Matches(argument))
        {
            var name = match.Groups["phrase"].Value.Trim();
            if (name.Length is 0 or > MostCharacters)
                continue;
            if (WantedPhrase.Of(name) is not { } phrase)
            {
                meaningless.Add(name);
                continue;
            }
            changes.RemoveAll(change => change.Phrase == phrase);
            changes.Add(new Change(phrase, name, match.Groups["sign"].Value is "-" or "–" or "−"));
        }
        return new WordsRequest(changes, meaningless);
    }

    [GeneratedRegex("""(?:(?<sign>[+\-–−])\s*)?(?:["“”«„](?<phrase>[^"“”«»„]*)["“”»]?|(?<phrase>[^\s"“”«»„,]+))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    /// <summary>One wish.</summary>
    /// <param name="Phrase">What is looked for.</param>
    /// <param name="Name">As it was typed.</param>
    /// <param name="IsExcluded">Whether nothing with it is to come.</param>
    internal sealed record Change(WantedPhrase Phrase, string Name, bool IsExcluded);
}
