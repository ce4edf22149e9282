using System.Text.RegularExpressions;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How the basics are written.</summary>
internal static partial class BasicsTexts
{
    /// <summary>The box: each question in bold with its answer, then where it stands.</summary>
    public static MessageText Of(BasicsBriefing briefing, BriefingMaterial material)
    {
        var text = new MessageTextBuilder().Bold($"{briefing.Topic.Name}: the basics").AppendLine().AppendLine();
        foreach (var item in briefing.Items)
        {
            text.Bold(Asked(item, briefing.Topic)).Append(" ");
            Answer(text, item.Lines, material);
        }
        return text.Corrections(briefing.Corrections).Build();
    }

    /// <summary>The question as it is shown: as the box asks it, but people and bodies are named where it has only "it".</summary>
    public static string Asked(BasicsItem item, Topic topic) =>
        item.AskedAs is { } asked && (item.Kind is not BasicQuestion.Identity || topic.Kind is TopicKind.Country or TopicKind.Place)
            ? asked
            : Question(item.Kind, topic);

    /// <summary>The question as the bot asks it when no box does.</summary>
    private static string Question(BasicQuestion kind, Topic topic) => kind switch
    {
        BasicQuestion.WhyItMatters => $"Why does {Pronoun(topic)} matter?",
        BasicQuestion.WhyInTheNews => $"Why is {Pronoun(topic)} making the news?",
        BasicQuestion.NotKnown => "What do we not know yet?",
        BasicQuestion.WhatNext => "What happens next?",
        _ => Identity(topic),
    };

    /// <summary>"Where is it?", "Who is …?" or "What is …?", by the topic's kind.</summary>
    public static string Identity(Topic topic) => topic.Kind switch
    {
        TopicKind.Country or TopicKind.Place => "Where is it?",
        TopicKind.Person => $"Who is {topic.Name}?",
        TopicKind.Organisation when TakesArticle().IsMatch(topic.Name) => $"What is the {topic.Name}?",
        _ => $"What is {topic.Name}?",
    };

    /// <summary>A person is named: whether "he" or "she" fits is not stored.</summary>
    private static string Pronoun(Topic topic) => topic.Kind is TopicKind.Person ? topic.Name : "it";

    /// <summary>The lines, a caveat once behind the last that it limits, and each source once behind its last line.</summary>
    private static void Answer(MessageTextBuilder text, IReadOnlyList<BriefLine> lines, BriefingMaterial material)
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
            text.AppendLine().Append("— ").Source(line.Fact, material).AppendLine();
        }
        text.AppendLine();
    }

    /// <summary>"the National Security Committee", but "Gazprom".</summary>
    [GeneratedRegex(@"^(?!The\b).*\b(?:Academy|Agency|Alliance|Army|Assembly|Association|Authority|Bank|Board|Bureau|Commission|Committee|Congress|Council|Court|Department|Federation|Forces?|Front|Fund|Government|Group|Guard|Institute|League|Ministry|Movement|Nations|Office|Organi[sz]ation|Parliament|Party|Police|Senate|Service|Society|Treaty|Union)\b")]
    private static partial Regex TakesArticle();
}
