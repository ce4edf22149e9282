using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Alerts;

/// <summary>What readers see of alerts. Previews are made of the same.</summary>
internal static class AlertTexts
{
    /// <summary>What a drill says unless it is told to say something else.</summary>
    public const string DrillText = "This message tests the way of an alert, the newsroom says.";

    /// <summary>The question that an alert answers, for the conversation that a reply to it begins.</summary>
    public const string AboutQuestion = "What happened?";

    /// <summary>An alert as a message of its own.</summary>
    public static MessageText Alert(AlertContent content, bool isDrill)
    {
        var text = new MessageTextBuilder();
        if (isDrill)
            text.Bold("TEST. This is a drill.").AppendLine();
        return AppendLink(AppendNews(text, content.Text), content.Link).Build();
    }

    /// <summary>What becomes of a copy when the alert is corrected.</summary>
    /// <param name="content">Of the correction.</param>
    /// <param name="at">When it is corrected.</param>
    public static MessageText Corrected(AlertContent content, DateTimeOffset at)
    {
        var text = new MessageTextBuilder().Bold($"Corrected at {Time(at)}").AppendLine();
        AppendNews(text, content.Text).AppendLine().AppendLine().Italic("What was wrong: ").Append(content.WhatWasWrong ?? "");
        return AppendLink(text, content.Link).Build();
    }

    /// <summary>What becomes of a copy when the alert is withdrawn.</summary>
    public static MessageText Withdrawn(AlertContent content, DateTimeOffset at) => new MessageTextBuilder()
        .Bold($"Withdrawn at {Time(at)}").Append(": ").Append(content.Text)
        .Build();

    /// <summary>What follows a corrected copy.</summary>
    public static MessageText Correction(AlertContent content) => new MessageTextBuilder()
        .Bold("Correction. ").Append(content.WhatWasWrong ?? "").AppendLine().AppendLine()
        .Append("What is right: ").Append(content.Text)
        .Build();

    /// <summary>What follows a copy that was withdrawn.</summary>
    /// <param name="content">Of the retraction.</param>
    /// <param name="withdrawn">What the alert said.</param>
    public static MessageText Retraction(AlertContent content, string withdrawn) => new MessageTextBuilder()
        .Bold("Withdrawn. ").Append($"We take back our alert “{FirstLine(withdrawn)}”").AppendLine().AppendLine()
        .Append("Why: ").Append(content.Text)
        .Build();

    /// <summary>Alerts that came in quiet hours, oldest first.</summary>
    public static MessageText CatchUp(IReadOnlyList<MessageText> alerts)
    {
        var text = new MessageTextBuilder().Bold(alerts.Count == 1 ? "While it was quiet" : $"While it was quiet: {alerts.Count} alerts");
        foreach (var alert in alerts)
            text.AppendLine().AppendLine().Append(alert);
        return text.Build();
    }

    /// <summary>The way to the background.</summary>
    public static MessageButton BriefingButton(Topic topic) => new($"{topic.Name}: the basics", $"{topic.Name}: the basics");

    /// <summary>Follows the story that the alert tells of; as long as no article does, its topic.</summary>
    public static MessageButton FollowButton(Topic topic, string news) =>
        new("Follow this story", $"/follow_story {topic.Name}: {FirstLine(news)}");

    /// <summary>The name under which an alert's fact is cited.</summary>
    public static string SourceName(long number) => string.Create(TimeTexts.Culture, $"Our newsroom, alert {number}");

    /// <summary>"14:05 UTC".</summary>
    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("HH:mm 'UTC'", TimeTexts.Culture);

    /// <summary>The sentence that an alert is known by.</summary>
    public static string FirstLine(string text) => text.Split('\n', 2)[0];

    private static MessageTextBuilder AppendNews(MessageTextBuilder text, string news)
    {
        var lines = news.Split('\n', 2);
        text.Bold(lines[0]);
        return lines.Length > 1 ? text.AppendLine().Append(lines[1]) : text;
    }

    private static MessageTextBuilder AppendLink(MessageTextBuilder text, Uri? link) =>
        link is null ? text : text.AppendLine().AppendLine().Link("Read more", link);
}
