using Briefing.Language.Dates;
using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>Finds the dates of a text.</summary>
/// <remarks>
/// Weeks start on Monday. A weekday is the most recent one, the day of publication included, unless the words before it
/// speak of what is to come ("will meet on Friday"). A day without a year is the one nearest to the day of publication.
/// </remarks>
public static class DateFinder
{
    /// <summary>The dates in reading order, not overlapping, resolved against the day the text was published.</summary>
    public static IReadOnlyList<DateMention> Find(string text, DateOnly published)
    {
        var mentions = new List<DateMention>();
        var reader = new DateReader(text, WordScanner.Scan(text), published);
        for (var at = 0; at < reader.Count;)
        {
            var read = AbsoluteDates.Read(reader, at) ?? RelativeDates.Read(reader, at);
            if (read is { } found)
                mentions.Add(found.Mention);
            at = read?.Next ?? at + 1;
        }
        return mentions;
    }
}
