using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>What readers see around briefings.</summary>
internal static class BriefTexts
{
    public static readonly MessageText WhichTopic = new MessageTextBuilder()
        .Append("Which topic? Send ").Bold("/brief").Append(" with a country, a person or a body, for example /brief Kazakhstan.")
        .Build();

    public static readonly MessageText NoArticles = new MessageTextBuilder()
        .Append("No articles have been stored yet, so there is nothing new to show.")
        .Build();

    /// <summary>The briefing in its format.</summary>
    public static MessageText Of(Brief brief) => brief switch
    {
        Brief.Basics basics => BasicsTexts.Of(basics.Briefing, basics.Material),
        Brief.Short shorter => ShortTexts.Of(shorter.Briefing, shorter.Material),
        Brief.Timeline timeline => TimelineTexts.Of(timeline.Briefing, timeline.Material),
        _ => NothingOn(brief.Topic),
    };

    /// <summary>A topic that nothing goes by.</summary>
    public static MessageText UnknownTopic(string name, IReadOnlyList<Topic> nearest)
    {
        var text = new MessageTextBuilder().Append($"I know no topic called “{name}”.");
        if (nearest.Count > 0)
            text.Append(" The nearest that I know: ").Append(string.Join(", ", nearest.Select(topic => topic.Name))).Append(".");
        return text.Build();
    }

    /// <summary>What a button to a briefing says, as if the reader had typed it.</summary>
    public static MessageButton Button(Topic topic, BriefFormat format) => format switch
    {
        BriefFormat.Short => new MessageButton("Short", $"{topic.Name}: short"),
        BriefFormat.Timeline => new MessageButton("Timeline", $"{topic.Name}: timeline"),
        _ => new MessageButton("The basics", $"{topic.Name}: the basics"),
    };

    /// <summary>A button to the basics of another topic.</summary>
    public static MessageButton TopicButton(Topic topic) => new(topic.Name, $"{topic.Name}: the basics");

    /// <summary>A button that asks who or what another topic of the story is.</summary>
    public static MessageButton QuestionButton(Topic topic) => new(BasicsTexts.Identity(topic), BasicsTexts.Identity(topic));

    /// <summary>A known topic of which nothing is stored.</summary>
    public static MessageText NothingOn(Topic topic) => new MessageTextBuilder()
        .Append($"I know of {topic.Name}, but nothing stored tells enough about it for this briefing.")
        .Build();
}
