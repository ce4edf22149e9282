using System.Data.Common;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>
/// Makes the turn of a command about settings: finds whose they are, asks whether they may be changed, and shows them in the
/// place of the message whose button was pressed.
/// </summary>
internal sealed class SettingsDesk(
    SubscriberStore subscribers, PreferenceStore preferences, TelegramChats chats, ChatRights rights, TimeProvider clock)
{
    /// <summary>The turn.</summary>
    /// <param name="context">The message or press.</param>
    /// <param name="handle">What the command makes of the settings and of what stands behind it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Turn> TurnAsync(
        TurnContext context, Func<SettingsView, string, SettingsResult> handle, CancellationToken cancellationToken)
    {
        var (target, argument) = SettingsTarget.Cut(context.Argument);
        if (target is not { } chat || chat == context.Message.Chat)
            return await OwnAsync(context, handle, argument, cancellationToken);
        if (context.Message.ChatKind is not ChatKind.Private)
            return context.Reply(ChannelTexts.InPrivateOnly(context.Wording));
        return await rights.MayChangeAsync(chat, context.Message.From, cancellationToken) is var answer and not RightsAnswer.May
            ? ChatRights.Refusal(context, answer)
            : await OfOtherAsync(context, chat, handle, argument, cancellationToken);
    }

    private async Task<Turn> OwnAsync(
        TurnContext context, Func<SettingsView, string, SettingsResult> handle, string argument, CancellationToken cancellationToken)
    {
        var message = context.Message;
        var reader = message.Thread is null ? context.Subscriber : await GroupAsync(context, cancellationToken);
        var view = await ViewAsync(context, reader, cancellationToken);
        var result = handle(view, argument);
        if (result is SettingsResult.Changed changed)
        {
            if (await rights.MayChangeAsync(message, cancellationToken) is var answer and not RightsAnswer.May)
                return ChatRights.Refusal(context, answer);
            if (message.ChatKind is ChatKind.Group)
                result = changed with { View = changed.View with { Wants = changed.View.Wants with { NewsThread = message.Thread } } };
        }
        return TurnOf(context, result);
    }

    private async Task<Turn> OfOtherAsync(
        TurnContext context, ChatKey chat, Func<SettingsView, string, SettingsResult> handle, string argument,
        CancellationToken cancellationToken)
    {
        var reader = await subscribers.FindAsync(chat, cancellationToken);
        if (reader?.Title is null)
        {
            var lookup = await chats.FindAsync(chat.Id, cancellationToken);
            if (lookup is ChatLookup.Found found)
                reader = (reader ?? Heard(found)) with { Title = found.Title };
            else if (reader is null)
                return ChannelCommand.NotFound(context, lookup);
        }
        var view = await ViewAsync(context, reader, cancellationToken);
        return TurnOf(context, handle(view with { Elsewhere = context.Wording }, argument));
    }

    private async Task<SettingsView> ViewAsync(TurnContext context, Subscriber reader, CancellationToken cancellationToken) =>
        new(reader, await preferences.FindAsync(reader.Chat, cancellationToken), clock.GetUtcNow())
        {
            Thread = context.Message.Thread,
            AppLanguage = context.Message.From?.Language,
        };

    /// <summary>The group of a forum's topic.</summary>
    private async Task<Subscriber> GroupAsync(TurnContext context, CancellationToken cancellationToken) =>
        await subscribers.FindAsync(context.Message.Chat, cancellationToken) ?? Subscriber.New(context.Message.Chat) with
        {
            Kind = context.Message.ChatKind,
            Title = context.Message.ChatTitle,
            Language = context.Subscriber.Language,
        };

    /// <summary>Telegram tells of a channel's administrators only to a bot that is one.</summary>
    private static Subscriber Heard(ChatLookup.Found found) => Subscriber.New(found.Chat) with
    {
        Kind = found.Kind,
        Title = found.Title,
        Standing = found.Kind is ChatKind.Channel ? BotStanding.Administrator : BotStanding.Member,
    };

    private Turn TurnOf(TurnContext context, SettingsResult result) => result switch
    {
        SettingsResult.Shown shown => Shows(context, context.Subscriber, shown.Page),
        SettingsResult.Changed { View: var view } changed => Shows(context, Speaking(context, view), changed.Page(view)) with
        {
            Toast = SettingsTexts.Saved(view.Wording),
            Writes = [(connection, token) => SaveAsync(connection, view, token)],
            Wakes = [PreferenceStore.SignalName],
        },
        SettingsResult.Wrong wrong => context.Reply(wrong.Text, wrong.Buttons),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "A result that is not shown."),
    };

    private static Turn Shows(TurnContext context, Subscriber next, SettingsPage page) => new(
        next, [new OutgoingMessage(context.Message.Chat, page.Text, page.Buttons) { Edits = context.Message.Press?.MessageId }]);

    /// <summary>A language that was chosen for the chat itself holds for its conversation; a forum's topic follows the group.</summary>
    private static Subscriber Speaking(TurnContext context, SettingsView view) => view.Elsewhere is null
        ? context.Subscriber with
        {
            Language = view.Reader.Language,
            LanguageIsChosen = context.Subscriber.Thread is null && view.Reader.LanguageIsChosen,
        }
        : context.Subscriber;

    private async Task SaveAsync(DbConnection connection, SettingsView view, CancellationToken cancellationToken)
    {
        await subscribers.SaveChosenAsync(connection, view.Reader, cancellationToken);
        await PreferenceStore.SaveAsync(connection, view.Reader.Chat, view.Wants, clock.GetUtcNow(), cancellationToken);
    }
}
