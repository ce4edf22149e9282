using System.Globalization;
using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>Shows what a reader follows and has muted, and ends it with a press each.</summary>
internal sealed class FollowList(FollowStore follows, StoryStore stories)
{
    private const int LinesOfPage = 12;

    /// <summary>/topics, with the page behind it.</summary>
    public async Task<Turn> ShowAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(context.Message.Chat, cancellationToken);
        return Shown(context, lines, int.TryParse(context.Argument, CultureInfo.InvariantCulture, out var page) ? page : 1);
    }

    /// <summary>Ends what a button names ("1 topic Kazakhstan") and shows the rest.</summary>
    public async Task<Turn> StopAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var lines = await LinesAsync(context.Message.Chat, cancellationToken);
        if (context.Argument.Split(' ', 3) is not [var number, var kind, var key]
            || !int.TryParse(number, CultureInfo.InvariantCulture, out var page)
            || lines.FirstOrDefault(line => line.Kind == kind && line.Key == key) is not { } ended)
            return Shown(context, lines, 1);
        return Shown(context, [.. lines.Where(line => line != ended)], page) with
        {
            Toast = FollowingTexts.Text(context.Wording, "ToastStopped"),
            Writes = [Ending(context.Message.Chat, ended)],
        };
    }

    private static TurnWrite Ending(ChatKey chat, FollowedLine line) => (connection, token) => line.Kind switch
    {
        "topic" => FollowStore.RemoveTopicAsync(connection, chat, line.Key, token),
        "word" => FollowedWordStore.RemoveAsync(connection, chat, line.Key, token),
        _ => FollowedStoryStore.RemoveAsync(connection, chat, Guid.ParseExact(line.Key, "N"), token),
    };

    private async Task<List<FollowedLine>> LinesAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var known = await follows.FindAsync(chat, cancellationToken);
        var titles = (await stories.FindAsync([.. known.Stories, .. known.MutedStories], cancellationToken))
            .ToDictionary(story => story.Id, story => story.Title);
        return
        [
            .. known.Topics.Select(name => new FollowedLine("topic", name, name, false)),
            .. known.Stories.Select(id => new FollowedLine("story", id.ToString("N"), titles[id], false)),
            .. known.Words.Select(word => new FollowedLine("word", word.Terms, word.Name, false)),
            .. known.MutedTopics.Select(name => new FollowedLine("topic", name, name, true)),
            .. known.MutedStories.Select(id => new FollowedLine("story", id.ToString("N"), titles[id], true)),
            .. known.ExcludedWords.Select(word => new FollowedLine("word", word.Terms, word.Name, true)),
        ];
    }

    private static Turn Shown(TurnContext context, List<FollowedLine> lines, int page)
    {
        var pages = Math.Max(1, (lines.Count + LinesOfPage - 1) / LinesOfPage);
        page = Math.Clamp(page, 1, pages);
        var some = lines.Skip((page - 1) * LinesOfPage).Take(LinesOfPage).ToList();
        var message = new OutgoingMessage(
            context.Message.Chat, Text(context.Wording, some, page, pages), Buttons(context.Wording, some, page, pages))
        {
            Edits = context.Message.Press?.MessageId,
        };
        return new Turn(context.Subscriber, [message]);
    }

    private static MessageText Text(Wording wording, List<FollowedLine> lines, int page, int pages)
    {
        if (lines.Count == 0)
            return FollowingTexts.Says(wording, "ListEmpty");
        var text = new MessageTextBuilder().Bold(FollowingTexts.Text(wording, "ListTitle")).AppendLine().AppendLine();
        Append(text, wording, "ListTopics", lines.Where(line => line is { Kind: "topic", IsMuted: false }));
        var stories = lines.Where(line => line is { Kind: "story", IsMuted: false }).ToList();
        if (stories.Count > 0)
            text.Append(FollowingTexts.Says(wording, "ListStories")).AppendLine();
        foreach (var story in stories)
            text.AppendLine($"• {story.Label}");
        Append(text, wording, "ListWords", lines.Where(line => line is { Kind: "word", IsMuted: false }));
        Append(text, wording, "ListMuted", lines.Where(line => line.IsMuted));
        if (pages > 1)
            text.AppendLine().Append(FollowingTexts.Says(wording, "ListPage", page, pages));
        return text.Build();
    }

    private static void Append(MessageTextBuilder text, Wording wording, string key, IEnumerable<FollowedLine> lines)
    {
        var names = string.Join(", ", lines.Select(line => line.Label));
        if (names.Length > 0)
            text.Append(FollowingTexts.Says(wording, key, names)).AppendLine();
    }

    private static List<MessageButton> Buttons(Wording wording, List<FollowedLine> lines, int page, int pages)
    {
        var buttons = lines.Select(line => FollowingTexts.StopButton(wording, line, page)).ToList();
        if (page > 1)
            buttons.Add(new MessageButton(FollowingTexts.Text(wording, "HalfButtonBack"), $"/topics {page - 1}"));
        if (page < pages)
            buttons.Add(new MessageButton(FollowingTexts.Text(wording, "HalfButtonNext"), $"/topics {page + 1}") { IsBeside = page > 1 });
        buttons.Add(new MessageButton(FollowingTexts.Text(wording, "ButtonFollowMore"), "/follow"));
        return buttons;
    }
}
