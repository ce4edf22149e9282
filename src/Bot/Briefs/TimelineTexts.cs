using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;
using Humanizer;

namespace Bot.Briefs;

/// <summary>How the timeline is written.</summary>
internal static class TimelineTexts
{
    private static readonly Phrases Words = new(typeof(TimelineTexts));

    /// <summary>A longer gap is told in weeks, months or years.</summary>
    private static readonly TimeSpan CountedInDays = TimeSpan.FromDays(60);

    /// <summary>The whole message: a line for each entry, a gap as a line of its own, then the sources.</summary>
    public static MessageText Of(Wording wording, TimelineBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder()
            .Append(Words.Message(wording, "TimelineOf", briefing.Topic.Name)).AppendLine().AppendLine();
        foreach (var entry in briefing.Entries)
        {
            if (entry.Gap is { } gap)
                text.Italic(Words.Text(wording, "Gap", Length(wording, gap))).AppendLine();
            if (entry.Day is { } day)
                text.Bold(TimeTexts.Day(wording, day));
            else
                text.Append(Words.Message(wording, "NoDate"));
            text.Append(" – ").Line(entry.Line);
            if (entry.Line.Fact.Caveat is { } caveat)
                text.Append($" {caveat}");
            text.AppendLine();
        }
        return text
            .AppendLine()
            .Sources(wording, briefing.Entries.Select(entry => entry.Line), material)
            .Corrections(wording, briefing.Corrections)
            .Build();
    }

    private static string Length(Wording wording, TimeSpan gap) => gap.Humanize(
        culture: wording.Culture, minUnit: TimeUnit.Day, maxUnit: gap < CountedInDays ? TimeUnit.Day : TimeUnit.Year);
}
