using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How the short briefing is written.</summary>
internal static class ShortTexts
{
    private static readonly Phrases Words = new(typeof(ShortTexts));

    /// <summary>The whole message.</summary>
    public static MessageText Of(Wording wording, ShortBriefing briefing, BriefingMaterial material) =>
        Written(wording, briefing, material)
            .AppendLine()
            .Sources(wording, briefing.Lines, material)
            .Corrections(wording, briefing.Corrections)
            .Build();

    /// <summary>What counts towards the length: everything before the sources.</summary>
    public static MessageText Body(Wording wording, ShortBriefing briefing, BriefingMaterial material) =>
        Written(wording, briefing, material).Build();

    private static MessageTextBuilder Written(Wording wording, ShortBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder()
            .Bold(briefing.Headline ?? briefing.Topic.Name).AppendLine()
            .Line(briefing.Lead).AppendLine();
        if (briefing.WhyItMatters is { } why)
            text.Append(Words.Message(wording, "WhyItMatters")).Append(" ").Line(why).AppendLine();
        foreach (var point in briefing.Points)
            text.Append("• ").Line(point).AppendLine();
        NotConfirmed(text, wording, briefing, material);
        return text;
    }

    private static void NotConfirmed(
        MessageTextBuilder text, Wording wording, ShortBriefing briefing, BriefingMaterial material)
    {
        var caveats = briefing.Lines.Except(briefing.NotConfirmed)
            .Select(line => line.Fact.Caveat).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (caveats.Count > 0)
            text.Append(Words.Message(wording, "NotConfirmed")).Append(" ").AppendLine(string.Join(' ', caveats));
        if (briefing.NotConfirmed.Count > 0)
            text.Append(Words.Message(wording, "FiguresDiffer")).AppendLine();
        foreach (var line in briefing.NotConfirmed)
        {
            text.Append("• ").Line(line);
            if (line.Fact.Caveat is { } caveat && !caveats.Contains(caveat, StringComparer.Ordinal))
                text.Append($" {caveat}");
            text.AppendLine($" – {line.Fact.Source.Name}, {SourceTexts.Age(wording, line.Fact, material)}");
        }
    }
}
