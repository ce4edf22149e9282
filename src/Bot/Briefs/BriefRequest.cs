using System.Text.RegularExpressions;

namespace Bot.Briefs;

/// <summary>A request for a briefing in a reader's words.</summary>
/// <param name="Topic">The topic's name as written.</param>
/// <param name="Format">The format asked for.</param>
/// <param name="IsBare">Whether the message is nothing but what may be a topic's name.</param>
internal sealed partial record BriefRequest(string Topic, BriefFormat Format, bool IsBare)
{
    private const int MostBareCharacters = 80;

    /// <summary>The request, or null when the message cannot be one ("Kazakhstan: the basics", "tell me about Kazakhstan", "Казахстан: основы", "Kazakhstan").</summary>
    public static BriefRequest? Parse(string text)
    {
        foreach (var shape in new[] { After(), Before(), About() })
        {
            var match = shape.Match(text);
            if (match.Success)
                return new BriefRequest(match.Groups["topic"].Value.Trim(), FormatOf(match.Groups["format"].Value), IsBare: false);
        }
        return text.Length is > 0 and <= MostBareCharacters && !text.Contains('?', StringComparison.Ordinal)
            ? new BriefRequest(text.TrimEnd('.', '!'), BriefFormat.Basics, IsBare: true)
            : null;
    }

    private static BriefFormat FormatOf(string words) =>
        Contains(words, "timeline", "хронология") ? BriefFormat.Timeline
        : words.Length == 0 || Contains(words, "basics", "основы", "основное", "главное") ? BriefFormat.Basics
        : BriefFormat.Short;

    private static bool Contains(string words, params ReadOnlySpan<string> some)
    {
        foreach (var one in some)
        {
            if (words.Contains(one, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    [GeneratedRegex(@"^(?<topic>.+?)(?:\s*[:,–—-]\s*|\s+)(?<format>the basics|basics|in short|in brief|the short version|short version|short|summary|the timeline|timeline|основы|основное|главное|кратко|коротко|вкратце|хронология)[.!]?$", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?:give me |show me )?(?<format>the basics|basics|a summary|summary|the timeline|a timeline|timeline)\s+(?:of|on|about|for)\s+(?<topic>.+?)[.!?]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:(?:please )?(?:tell me|brief me|inform me|update me)(?: something| more)? (?:about|on)|what about the news on|the latest on|latest on|news (?:about|on|from))\s+(?<topic>.+?)(?<format>)[.!?]?$", RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
