using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How the basics are written.</summary>
internal static partial class BasicsTexts
{
    private static readonly Phrases Words = new(typeof(BasicsTexts));

    /// <summary>The box: each question in bold with its answer, then where it stands.</summary>
    public static MessageText Of(Wording wording, BasicsBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder()
            .Append(Words.Message(wording, "TheBasicsOf", briefing.Topic.Name)).AppendLine().AppendLine();
        foreach (var item in briefing.Items)
        {
            text.Bold(Asked(wording, item, briefing.Topic)).Append(" ");
            Answer(text, wording, item.Lines, material);
        }
        return text.Corrections(wording, briefing.Corrections).Build();
    }

    /// <summary>
    /// The question as it is shown: in English as the box asks it, but people and bodies are named where it has only "it".
    /// In other languages only what the basics do not ask themselves stays in the box's words.
    /// </summary>
    public static string Asked(Wording wording, BasicsItem item, Topic topic) =>
        item.AskedAs is { } asked && (item.Kind is BasicQuestion.Other || (wording == Wording.English && IsClear(item, topic)))
            ? asked
            : Question(wording, item.Kind, topic);

    private static bool IsClear(BasicsItem item, Topic topic) =>
        item.Kind is not BasicQuestion.Identity || topic.Kind is TopicKind.Country or TopicKind.Place;

    /// <summary>The question as the bot asks it when no box does.</summary>
    private static string Question(Wording wording, BasicQuestion kind, Topic topic) => kind switch
    {
        // A person is named: whether "he" or "she" fits is not stored.
        BasicQuestion.WhyItMatters when topic.Kind is TopicKind.Person => Words.Text(wording, "WhyPersonMatters", topic.Name),
        BasicQuestion.WhyItMatters => Words.Text(wording, "WhyItMatters"),
        BasicQuestion.WhyInTheNews when topic.Kind is TopicKind.Person => Words.Text(wording, "WhyPersonInTheNews", topic.Name),
        BasicQuestion.WhyInTheNews => Words.Text(wording, "WhyInTheNews"),
        BasicQuestion.NotKnown => Words.Text(wording, "NotKnownYet"),
        BasicQuestion.WhatNext => Words.Text(wording, "WhatHappensNext"),
        _ => Identity(wording, topic),
    };

    /// <summary>"Where is it?", "Who is …?" or "What is …?", by the topic's kind.</summary>
    public static string Identity(Wording wording, Topic topic) => topic.Kind switch
    {
        TopicKind.Country or TopicKind.Place => Words.Text(wording, "WhereIsIt"),
        TopicKind.Person => Words.Text(wording, "WhoIs", topic.Name),
        TopicKind.Organisation when TakesArticle().IsMatch(topic.Name) => Words.Text(wording, "WhatIsThe", topic.Name),
        _ => Words.Text(wording, "WhatIs", topic.Name),
    };

    /// <summary>The lines, a caveat once behind the last that it limits, and each source once behind its last line.</summary>
    private static void Answer(
        MessageTextBuilder text, Wording wording, IReadOnlyList<BriefLine> lines, BriefingMaterial material)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var (line, next) = (lines[index], index + 1 < lines.Count ? lines[index + 1] : null);
            text.Line(line);
            if (line.Fact.Caveat is { } caveat && next?.Fact.Caveat != caveat)
                text.Append($" {caveat}");
            if (next is not null && next.Fact.Source.ArticleId == line.Fact.Source.ArticleId)
            {
                text.Append(" ");
                continue;
            }
            text.AppendLine().Append("— ").Source(wording, line.Fact, material).AppendLine();
        }
        text.AppendLine();
    }

    /// <summary>"the National Security Committee", but "Gazprom".</summary>
    [GeneratedRegex(@"^(?!The\b).*\b(?:Academy|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Board|Bureau|Commission|Committee|Congress|Council|Court|Department|Federation|Forces?|Front|Fund|Government|Group|Guard|Institute|League|Ministry|Movement|Nations|Office|Organi[sz]ation|Parliament|Party|Police|Senate|Service|Society|Treaty|Union)\b")]
    private static partial Regex TakesArticle();
}
