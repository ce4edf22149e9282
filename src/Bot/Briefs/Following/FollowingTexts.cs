using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>What readers see of following.</summary>
internal static class FollowingTexts
{
    /// <summary>A button below the list is a row of its own, which phones cut behind so many characters.</summary>
    private const int LongestLabel = 34;

    private static readonly Phrases Words = new(typeof(FollowingTexts));

    /// <summary>A phrase without arguments or with names in it.</summary>
    public static MessageText Says(Wording wording, string key, params IReadOnlyList<object> arguments) =>
        Words.Message(wording, key, arguments);

    /// <summary>The same as plain text.</summary>
    public static string Text(Wording wording, string key, params IReadOnlyList<object> arguments) =>
        Words.Text(wording, key, arguments);

    /// <summary>What was changed, and how news of it come.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="said">What was changed.</param>
    /// <param name="reader">Whose.</param>
    /// <param name="wishes">What the reader wants.</param>
    public static MessageText WithPace(Wording wording, MessageText said, Subscriber reader, ReaderPreferences wishes) =>
        new MessageTextBuilder().Append(said).AppendLine().Append(Says(wording, PaceKey(reader, wishes))).Build();

    /// <summary>Whether nothing comes unasked to a reader who wants to hear of news.</summary>
    public static bool ComesNever(ReaderPreferences wishes) => wishes.Pace is NewsPace.InDigest && wishes.Digests.Count == 0;

    /// <summary>A button that ends one line of the list.</summary>
    public static MessageButton StopButton(Wording wording, FollowedLine line, int page)
    {
        var label = Text(wording, line.IsMuted ? "ButtonUnmute" : "ButtonStop", line.Label);
        return new MessageButton(
            label.Length <= LongestLabel ? label : MessageParts.Split(new MessageText(label, []), LongestLabel - 1)[0].Text + "…",
            $"/topics_stop {page} {line.Kind} {line.Key}");
    }

    private static string PaceKey(Subscriber reader, ReaderPreferences wishes) => wishes.Pace switch
    {
        _ when !reader.WantsNews => "ComesAfterStart",
        NewsPace.AtOnce => "ComesAtOnce",
        NewsPace.Hourly => "ComesHourly",
        _ => ComesNever(wishes) ? "ComesNever" : "ComesInDigest",
    };

    /// <summary>The lines of /help.</summary>
    public static string CommandFollow(Wording wording) => Words.Text(wording, "CommandFollow");

    public static string CommandUnfollow(Wording wording) => Words.Text(wording, "CommandUnfollow");

    public static string CommandTopics(Wording wording) => Words.Text(wording, "CommandTopics");

    public static string CommandMute(Wording wording) => Words.Text(wording, "CommandMute");

    public static string CommandUnmute(Wording wording) => Words.Text(wording, "CommandUnmute");

    public static string CommandWords(Wording wording) => Words.Text(wording, "CommandWords");
}
