using Bot.Briefs.Stories;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Storage;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>The buttons below a briefing that follow its topic and its story.</summary>
internal sealed class FollowButtons(FollowStore follows, StoryStore stories)
{
    /// <summary>What may be followed of it; a story that is followed already may be muted.</summary>
    public async Task<IReadOnlyList<MessageButton>> OfAsync(TurnContext context, Brief brief, CancellationToken cancellationToken)
    {
        var known = await follows.FindAsync(context.Message.Chat, cancellationToken);
        var buttons = new List<MessageButton>();
        var topic = StorableText.NameKey(brief.Topic.Name);
        if (!known.Topics.Any(name => StorableText.NameKey(name) == topic))
            buttons.Add(new MessageButton(FollowingTexts.Text(context.Wording, "HalfButtonFollowTopic"), $"/follow {brief.Topic.Name}"));
        if (brief.Lines.Select(line => line.Fact.Source.ArticleId).FirstOrDefault(id => id is not null) is not { } article)
            return buttons;
        var story = await stories.OfArticleAsync(article, cancellationToken);
        var button = story is not null && known.Stories.Contains(story.Id)
            ? MuteButton(context.Wording, article)
            : new MessageButton(FollowingTexts.Text(context.Wording, "HalfButtonFollowStory"), $"/follow_story {article:N}");
        buttons.Add(button with { IsBeside = buttons.Count > 0 });
        return buttons;
    }

    /// <summary>A button that mutes the story of an article.</summary>
    public static MessageButton MuteButton(Wording wording, Guid article) =>
        new(FollowingTexts.Text(wording, "HalfButtonMuteStory"), $"/mute_story {article:N}");
}
