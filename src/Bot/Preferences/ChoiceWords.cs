namespace Bot.Preferences;

/// <summary>Words that stand for a choice, in both languages.</summary>
internal static class ChoiceWords
{
    private static readonly HashSet<string> Off = Of("off", "none", "no", "never", "stop", "нет", "выкл", "откл", "никогда", "без", "убрать");
    private static readonly HashSet<string> On = Of("on", "yes", "да", "вкл");
    private static readonly HashSet<string> Nothing = Of(
        "at", "on", "and", "every", "each", "from", "to", "until", "till", "в", "во", "по", "и", "с", "до", "каждый", "каждую", "каждое");

    public static bool IsOff(string text) => Off.Contains(text);

    public static bool IsOn(string text) => On.Contains(text);

    /// <summary>The words of a text, without those that only join others.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="separators">What parts words besides blanks.</param>
    public static IReadOnlyList<string> Split(string text, params IReadOnlyList<char> separators) =>
    [
        .. text.Split([' ', '\n', .. separators], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => !Nothing.Contains(word)),
    ];

    private static HashSet<string> Of(params IReadOnlyList<string> words) => new(words, StringComparer.OrdinalIgnoreCase);
}
