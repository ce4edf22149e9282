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
        var caveats = briefing.Lines.Except(briefing.NotConfirmed)
            .Select(line => line.Fact.Caveat).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (caveats.Count > 0)
            text.Bold("Not confirmed:").Append(" ").AppendLine(string.Join(' ', caveats));
        if (briefing.NotConfirmed.Count > 0)
            text.Bold("Figures differ:").AppendLine();
        foreach (var line in briefing.NotConfirmed)
        {
            text.Append("• ").Line(line);
            if (line.Fact.Caveat is { } caveat && !caveats.Contains(caveat, StringComparer.Ordinal))
                text.Append($" {caveat}");
            text.AppendLine($" – {line.Fact.Source.Name}, {SourceTexts.Age(line.Fact, material)}");
        }
    }
}
