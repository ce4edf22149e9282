using Bot.Conversations;
using Briefing.Articles;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>What is said around briefings that leave the chat.</summary>
internal static class ReachTexts
{
    private static readonly Phrases Words = new(typeof(ReachTexts));

    /// <summary>What a briefing is, in a list.</summary>
    public static string Title(Wording wording, Topic topic, BriefFormat format) =>
        Words.Text(wording, format is BriefFormat.Short ? "TopicInShort" : "BasicsOfTopic", topic.Name);

    /// <summary>The last line below a photo.</summary>
    public static string Credit(Wording wording, LeadImage image) => Words.Text(wording, "PhotoBy", image.Credit);

    /// <summary>The button that asks to whom a briefing is to be sent on.</summary>
    public static string Share(Wording wording) => Words.Text(wording, "ButtonShare");

    /// <summary>The button below a briefing in another chat.</summary>
    public static string Open(Wording wording) => Words.Text(wording, "ButtonOpenInTheBot");

    /// <summary>Above a list of briefings in another chat.</summary>
    public static string More(Wording wording) => Words.Text(wording, "ButtonMoreInTheBot");
}
