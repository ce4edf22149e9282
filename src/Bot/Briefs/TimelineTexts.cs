using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;
using Humanizer;

namespace Bot.Briefs;

/// <summary>How the timeline is written.</summary>
internal static class TimelineTexts
{
    /// <summary>A longer gap is told in weeks, months or years.</summary>
    private static readonly TimeSpan CountedInDays = TimeSpan.FromDays(60);

    /// <summary>The whole message: a line for each entry, a gap as a line of its own, then the sources.</summary>
    public static MessageText Of(TimelineBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder().Bold($"{briefing.Topic.Name}: timeline").AppendLine().AppendLine();
        foreach (var entry in briefing.Entries)
        {
            if (entry.Gap is { } gap)
                text.Italic($"… {Length(gap)} of which nothing is stored …").AppendLine();
            text.Bold(entry.Day is { } day ? TimeTexts.Day(day) : "No date").Append(" – ").Line(entry.Line);
            if (entry.Line.Fact.Caveat is { } caveat)
                text.Append($" {caveat}");
            text.AppendLine();
        }
        return text
            .AppendLine()
            .Sources(briefing.Entries.Select(entry => entry.Line), material)
            .Corrections(briefing.Corrections)
            .Build();
    }

    private static string Length(TimeSpan gap) =>
        gap.Humanize(culture: TimeTexts.Culture, minUnit: TimeUnit.Day, maxUnit: gap < CountedInDays ? TimeUnit.Day : TimeUnit.Year);
}
