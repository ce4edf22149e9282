using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>What readers see around briefings.</summary>
internal static class BriefTexts
{
    private static readonly Phrases Words = new(typeof(BriefTexts));

    public static MessageText WhichTopic(Wording wording) => Words.Message(wording, "WhichTopic");

    public static MessageText NoArticles(Wording wording) => Words.Message(wording, "NoArticles");

    /// <summary>The briefing in its format.</summary>
    public static MessageText Of(Wording wording, Brief brief) => brief switch
    {
        Brief.Basics basics => BasicsTexts.Of(wording, basics.Briefing, basics.Material),
        Brief.Short shorter => ShortTexts.Of(wording, shorter.Briefing, shorter.Material),
        Brief.Timeline timeline => TimelineTexts.Of(wording, timeline.Briefing, timeline.Material),
        _ => NothingOn(wording, brief.Topic),
    };

    /// <summary>A topic that nothing goes by.</summary>
    public static MessageText UnknownTopic(Wording wording, string name, IReadOnlyList<Topic> nearest)
    {
        var text = new MessageTextBuilder().Append(Words.Message(wording, "UnknownTopic", name));
        if (nearest.Count > 0)
        {
            var names = string.Join(", ", nearest.Select(topic => topic.Name));
            text.Append(" ").Append(Words.Message(wording, "NearestTopics", names));
        }
        return text.Build();
    }

    /// <summary>What a button to a briefing says, as if the reader had typed it.</summary>
    public static MessageButton Button(Wording wording, Topic topic, BriefFormat format) => format switch
    {
        BriefFormat.Short => new MessageButton(Words.Text(wording, "ButtonShort"), $"{topic.Name}: short"),
        BriefFormat.Timeline => new MessageButton(Words.Text(wording, "ButtonTimeline"), $"{topic.Name}: timeline"),
        _ => new MessageButton(Words.Text(wording, "ButtonTheBasics"), $"{topic.Name}: the basics"),
    };

    /// <summary>A button to the basics of a topic that was not talked about before.</summary>
    public static MessageButton BasicsButton(Wording wording, Topic topic) =>
        new(Words.Text(wording, "ButtonBasicsOf", topic.Name), $"{topic.Name}: the basics");

    /// <summary>A button to the basics of another topic.</summary>
    public static MessageButton TopicButton(Topic topic) => new(topic.Name, $"{topic.Name}: the basics");

    /// <summary>A button that asks who or what another topic of the story is.</summary>
    public static MessageButton QuestionButton(Wording wording, Topic topic) =>
        new(BasicsTexts.Identity(wording, topic), BasicsTexts.Identity(Wording.English, topic));

    /// <summary>A known topic of which nothing is stored.</summary>
    public static MessageText NothingOn(Wording wording, Topic topic) => Words.Message(wording, "NothingOn", topic.Name);

    /// <summary>The lines of /help.</summary>
    public static string CommandBrief(Wording wording) => Words.Text(wording, "CommandBrief");

    public static string CommandBasics(Wording wording) => Words.Text(wording, "CommandBasics");

    public static string CommandTimeline(Wording wording) => Words.Text(wording, "CommandTimeline");

    public static string CommandLatest(Wording wording) => Words.Text(wording, "CommandLatest");
}
