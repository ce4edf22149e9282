using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Alerts;

/// <summary>What readers see of alerts. Previews are made of the same.</summary>
internal static class AlertTexts
{
    private static readonly Phrases Words = new(typeof(AlertTexts));

    /// <summary>What a drill says unless it is told to say something else.</summary>
    public const string DrillText = "This message tests the way of an alert, the newsroom says.";

    /// <summary>The question that an alert answers, for the conversation that a reply to it begins.</summary>
    public const string AboutQuestion = "What happened?";

    /// <summary>An alert as a message of its own. Drills go to admins only.</summary>
    public static MessageText Alert(Wording wording, AlertContent content, bool isDrill)
    {
        var text = new MessageTextBuilder();
        if (isDrill)
            text.Bold("TEST. This is a drill.").AppendLine();
        return AppendLink(AppendNews(text, content.Text), wording, content.Link).Build();
    }

    /// <summary>What becomes of a copy when the alert is corrected.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="content">Of the correction.</param>
    /// <param name="at">When it is corrected.</param>
    public static MessageText Corrected(Wording wording, AlertContent content, DateTimeOffset at)
    {
        var text = new MessageTextBuilder().Append(Words.Message(wording, "CorrectedAt", Time(at))).AppendLine();
        AppendNews(text, content.Text).AppendLine().AppendLine()
            .Italic(Words.Text(wording, "WhatWasWrong")).Append(" ").Append(content.WhatWasWrong ?? "");
        return AppendLink(text, wording, content.Link).Build();
    }

    /// <summary>What becomes of a copy when the alert is withdrawn.</summary>
    public static MessageText Withdrawn(Wording wording, AlertContent content, DateTimeOffset at) =>
        Words.Message(wording, "WithdrawnAt", Time(at), content.Text);

    /// <summary>What follows a corrected copy.</summary>
    public static MessageText Correction(Wording wording, AlertContent content) =>
        Words.Message(wording, "Correction", content.WhatWasWrong ?? "", content.Text);

    /// <summary>What follows a copy that was withdrawn.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="content">Of the retraction.</param>
    /// <param name="withdrawn">What the alert said.</param>
    public static MessageText Retraction(Wording wording, AlertContent content, string withdrawn) =>
        Words.Message(wording, "Retraction", FirstLine(withdrawn), content.Text);

    /// <summary>Alerts that came in quiet hours, oldest first.</summary>
    public static MessageText CatchUp(Wording wording, IReadOnlyList<MessageText> alerts)
    {
        var text = new MessageTextBuilder().Append(alerts.Count == 1
            ? Words.Message(wording, "WhileItWasQuiet")
            : Words.Message(wording, "WhileItWasQuietSeveral", alerts.Count));
        foreach (var alert in alerts)
            text.AppendLine().AppendLine().Append(alert);
        return text.Build();
    }

    /// <summary>The way to the background.</summary>
    public static MessageButton BriefingButton(Wording wording, Topic topic) =>
        new(Words.Text(wording, "ButtonBasicsOf", topic.Name), $"{topic.Name}: the basics");

    /// <summary>Follows the story that the alert tells of; as long as no article does, its topic.</summary>
    public static MessageButton FollowButton(Wording wording, Topic topic, string news) =>
        new(Words.Text(wording, "ButtonFollowStory"), $"/follow_story {topic.Name}: {FirstLine(news)}");

    /// <summary>The name under which an alert's fact is cited.</summary>
    public static string SourceName(long number) => string.Create(CultureInfo.InvariantCulture, $"Our newsroom, alert {number}");

    /// <summary>"14:05 UTC".</summary>
    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The sentence that an alert is known by.</summary>
    public static string FirstLine(string text) => text.Split('\n', 2)[0];

    private static MessageTextBuilder AppendNews(MessageTextBuilder text, string news)
    {
        var lines = news.Split('\n', 2);
        text.Bold(lines[0]);
        return lines.Length > 1 ? text.AppendLine().Append(lines[1]) : text;
    }

    private static MessageTextBuilder AppendLink(MessageTextBuilder text, Wording wording, Uri? link) =>
        link is null ? text : text.AppendLine().AppendLine().Link(Words.Text(wording, "ReadMore"), link);
}
