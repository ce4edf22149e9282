using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How the short briefing is written.</summary>
internal static class ShortTexts
{
    /// <summary>The whole message.</summary>
    public static MessageText Of(ShortBriefing briefing, BriefingMaterial material) =>
        Written(briefing, material)
            .AppendLine()
            .Sources(briefing.Lines, material)
            .Corrections(briefing.Corrections)
            .Build();

    /// <summary>What counts towards the length: everything before the sources.</summary>
    public static MessageText Body(ShortBriefing briefing, BriefingMaterial material) => Written(briefing, material).Build();

    private static MessageTextBuilder Written(ShortBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder()
            .Bold(briefing.Headline ?? briefing.Topic.Name).AppendLine()
            .Line(briefing.Lead).AppendLine();
        if (briefing.WhyItMatters is { } why)
            text.Bold("Why it matters:").Append(" ").Line(why).AppendLine();
        foreach (var point in briefing.Points)
            text.Append("• ").Line(point).AppendLine();
        NotConfirmed(text, briefing, material);
        return text;
    }

    private static void NotConfirmed(MessageTextBuilder text, ShortBriefing briefing, BriefingMaterial material)
    {
        var caveats = briefing.Lines.Select(line => line.Fact.Caveat).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (caveats.Count == 0 && briefing.NotConfirmed.Count == 0)
            return;
        text.Bold("Not confirmed:").Append(" ").Append(string.Join(' ', caveats)).AppendLine();
        foreach (var line in briefing.NotConfirmed)
            text.Append("• ").Line(line).Append($" – {line.Fact.Source.Name}, {SourceTexts.Age(line.Fact, material)}").AppendLine();
    }
}
