using System.Globalization;

namespace Bot.Alerts;

/// <summary>What a button below an alert says: "17 2 HASH VALUE".</summary>
/// <param name="Alert">What its presser saw.</param>
/// <param name="Value">What else it says; empty for nothing.</param>
internal sealed record AlertPress(AlertReference Alert, string Value)
{
    private const int Parts = 4;

    /// <summary>Reads it; null when it is nothing of the kind.</summary>
    public static AlertPress? Parse(string argument)
    {
        var parts = argument.Split(' ', Parts, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= Parts - 1 && Number(parts[0]) is { } number && Number(parts[1]) is { } revision
            ? new AlertPress(new AlertReference(number, revision, parts[2]), parts.Length == Parts ? parts[3].Trim() : "")
            : null;
    }

    /// <summary>A number of an alert as people write it; null when it is none.</summary>
    public static long? Number(string text) =>
        long.TryParse(text.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
