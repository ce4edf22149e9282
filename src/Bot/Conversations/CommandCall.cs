using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>A message that calls a command ("/brief Kazakhstan", in groups "/brief@NewsBot Kazakhstan").</summary>
/// <param name="Name">Without slash, lower case; empty when what follows the slash cannot be a name.</param>
/// <param name="Argument">What stands after it, trimmed.</param>
internal sealed partial record CommandCall(string Name, string Argument)
{
    /// <summary>The command that a shared place stands for: "/location 43.25 76.95".</summary>
    public static CommandCall OfPlace(SharedPlace place) =>
        new("location", string.Create(CultureInfo.InvariantCulture, $"{place.Latitude} {place.Longitude}"));

    /// <summary>The call, or null when the text does not begin with a slash.</summary>
    public static CommandCall? Parse(string text)
    {
        if (!text.StartsWith('/'))
            return null;
        var match = Shape().Match(text);
        return match.Success
            ? new CommandCall(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["argument"].Value.Trim())
            : new CommandCall("", text);
    }

    [GeneratedRegex(@"\A/(?<name>[A-Za-z0-9_]{1,32})(@\w+)?(\s+(?<argument>.*))?\z", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
