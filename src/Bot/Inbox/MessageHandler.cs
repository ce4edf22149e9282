using System.Data.Common;
using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Briefing.Answers;

namespace Bot.Inbox;

/// <summary>Makes the turn of a message or a pressed button, and of the turn what is stored.</summary>
internal sealed class MessageHandler(
    TurnRunner turns, SubscriberStore subscribers, OutboxStore outbox, ButtonStore buttons, TypingIndicator typing,
    TimeProvider clock) : IDisposable
{
    // Telegram takes an answer to a press for some minutes at most, and its reader for some seconds.
    private static readonly TimeSpan PressLifetime = TimeSpan.FromSeconds(150);

    // Turns compute, and more of them at a time would only take the processors from each other.
    private readonly SemaphoreSlim turnPlaces = new(2 * Environment.ProcessorCount);

    /// <summary>What the message leads to; nothing is stored yet.</summary>
    public async Task<Effect> EffectAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        if (message.Press is { } press)
            return await PressedAsync(message, press, cancellationToken);
        return await TurnAsync(await FollowLinkAsync(message, cancellationToken), cancellationToken);
    }

    /// <summary>Inside a transaction: one apology, in place of the reply that could not be made.</summary>
    /// <param name="connection">The transaction's.</param>
    /// <param name="message">What could not be replied to.</param>
    /// <param name="wording">In which language.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ApologiseAsync(
        DbConnection connection, IncomingMessage message, Wording wording, CancellationToken cancellationToken)
    {
        if (message.Press is { } press)
            await outbox.AddPressAnswerAsync(connection, message.Chat, press.PressId, "", PressDeadline(message), leavesNoTrace: false, cancellationToken);
        var apology = new OutgoingMessage(message.Chat, InboxTexts.Apology(wording), [])
        {
            Thread = message.Thread,
            RepliesTo = message.MessageId,
        };
        await outbox.AddAsync(connection, [new OutboxEntry(OutboxPriority.Reply, apology)], cancellationToken);
    }

    /// <summary>The language that the sender is answered in, where no turn is made.</summary>
    public async Task<Wording> WordingAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var known = await subscribers.LanguageAsync(message.Chat, cancellationToken);
        return Wording.Of(known ?? (message.ChatKind is ChatKind.Private ? message.From?.Language : null));
    }

    public void Dispose() => turnPlaces.Dispose();

    private async Task<Effect> PressedAsync(IncomingMessage message, ButtonPress press, CancellationToken cancellationToken)
    {
        var says = await buttons.FindAsync(press.Token, cancellationToken);
        if (says is null)
            return Toast(message, press, InboxTexts.OldButton(await WordingAsync(message, cancellationToken)));
        if (await buttons.WasJustPressedAsync(message.Chat, press.Token, message.ReceivedAt, cancellationToken))
            return Toast(message, press, InboxTexts.PressedTwice(await WordingAsync(message, cancellationToken)));
        return await TurnAsync(message with { Text = says }, cancellationToken);
    }

    /// <summary>A shared link carries the token of the button whose briefing it opens.</summary>
    private async Task<IncomingMessage> FollowLinkAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        CommandCall.Parse(message.Text) is { Name: "start", Argument.Length: > 0 } start
        && await buttons.FindAsync(start.Argument, cancellationToken) is { } says
            ? message with { Text = says }
            : message;

    private Effect Toast(IncomingMessage message, ButtonPress press, string text) => new((connection, token) =>
        outbox.AddPressAnswerAsync(connection, message.Chat, press.PressId, text, PressDeadline(message), leavesNoTrace: false, token));

    private async Task<Effect> TurnAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var about = message.RepliesTo is { IsFromBot: true } quoted
            ? await outbox.AboutAsync(message.Chat, quoted.MessageId, cancellationToken)
            : null;
        var (turn, before) = await MakeAsync(message, about, cancellationToken);
        var entries = Entries(message, turn, before);
        return new Effect(async (connection, token) =>
        {
            await turns.SaveAsync(connection, turn, before, token);
            await outbox.AddAsync(connection, entries, token);
            if (message.Press is not { } press)
                return;
            // Who was only told something may press again, and so may another member of the group.
            if (!turn.LeavesNoTrace && turn.Replies.Count + turn.Writes.Count > 0)
                await ButtonStore.AddPressAsync(connection, message.Chat, press, message.ReceivedAt, token);
            await outbox.AddPressAnswerAsync(
                connection, message.Chat, press.PressId, turn.Toast, PressDeadline(message), turn.LeavesNoTrace, token);
        })
        {
            Committed = () => outbox.Remember(entries),
        };
    }

    private async Task<(Turn Turn, Subscriber? Before)> MakeAsync(
        IncomingMessage message, string? about, CancellationToken cancellationToken)
    {
        await turnPlaces.WaitAsync(cancellationToken);
        try
        {
            await using var shown = typing.Show(message);
            return await turns.MakeAsync(message, subscriber => Adapt(subscriber, message, about), cancellationToken);
        }
        finally
        {
            turnPlaces.Release();
        }
    }

    /// <summary>Who writes can be written to; a reply to a message leads back to what that was about.</summary>
    private static Subscriber Adapt(Subscriber subscriber, IncomingMessage message, string? about) => subscriber with
    {
        Kind = message.ChatKind,
        Title = message.Thread is null ? message.ChatTitle ?? subscriber.Title : null,
        Standing = subscriber.Standing is BotStanding.Gone ? BotStanding.Member : subscriber.Standing,
        Dialogue = about is null
            ? subscriber.Dialogue
            : JsonSerializer.Deserialize<Dialogue>(about, JsonSerializerOptions.Web) ?? subscriber.Dialogue,
        Language = message.ChatKind is ChatKind.Private
            ? subscriber.Speaking(message.From?.Language).Language
            : subscriber.Language,
    };

    private static IReadOnlyList<OutboxEntry> Entries(IncomingMessage message, Turn turn, Subscriber? before)
    {
        var about = turn.LeavesNoTrace || turn.Next.Dialogue == before?.Dialogue ? null : About(turn.Next.Dialogue);
        return
        [
            .. turn.Replies.Select(reply => new OutboxEntry(OutboxPriority.Reply, Addressed(message, reply))
            {
                About = about,
                LeavesNoTrace = turn.LeavesNoTrace,
            }),
        ];
    }

    /// <summary>In groups every reply shows what it replies to; in private a question's answer does, a command's needs not.</summary>
    private static OutgoingMessage Addressed(IncomingMessage message, OutgoingMessage reply)
    {
        if (reply.Chat != message.Chat)
            return reply;
        var quotes = message.Press is null && reply.Edits is null
            && (message.ChatKind is not ChatKind.Private || CommandCall.Parse(message.Text) is null or { Name: "ask" });
        return reply with
        {
            Thread = reply.Thread ?? message.Thread,
            RepliesTo = reply.RepliesTo ?? (quotes ? message.MessageId : null),
        };
    }

    /// <summary>The topic and the last turn are enough to go on from.</summary>
    private static string? About(Dialogue dialogue) => dialogue.Turns is [.., var last]
        ? JsonSerializer.Serialize(new Dialogue(dialogue.Topic, [last]), JsonSerializerOptions.Web)
        : null;

    private DateTimeOffset PressDeadline(IncomingMessage message)
    {
        var latest = clock.GetUtcNow() + PressLifetime;
        return message.ReceivedAt + PressLifetime < latest ? message.ReceivedAt + PressLifetime : latest;
    }
}
