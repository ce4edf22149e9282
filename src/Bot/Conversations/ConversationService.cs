using System.Data.Common;
using Bot.Gateway;
using Bot.Outbox;
using Bot.Subscribers;
using Briefing.Answers;

namespace Bot.Conversations;

/// <summary>Finds what a message asks for and makes the turn. Sends and stores nothing.</summary>
internal sealed class ConversationService
{
    private const int ExampleCount = 4;

    private readonly IReadOnlyList<ConversationCommand> commands;
    private readonly IReadOnlyList<IPlainTextHandler> handlers;
    private readonly IReadOnlyList<ConversationExamples> examples;
    private readonly Admins admins;
    private readonly ChatRights rights;
    private readonly TimeProvider clock;

    /// <param name="commands">What the features offer; the conversation adds /start, /help, /privacy and /stop.</param>
    /// <param name="handlers">Tried by ascending order for what is not a command.</param>
    /// <param name="examples">Shown with the welcome.</param>
    /// <param name="admins">Who has the commands of admins.</param>
    /// <param name="rights">Who may stop the news of a group and bring them back.</param>
    /// <param name="clock">For the moment at which what waits is taken back.</param>
    public ConversationService(
        IEnumerable<ConversationCommand> commands,
        IEnumerable<IPlainTextHandler> handlers,
        IEnumerable<ConversationExamples> examples,
        Admins admins,
        ChatRights rights,
        TimeProvider clock)
    {
        (this.admins, this.rights, this.clock) = (admins, rights, clock);
        this.commands = [.. commands.Concat(Own()).OrderBy(command => command.Part)];
        this.handlers = [.. handlers.OrderBy(handler => handler.Order)];
        this.examples = [.. examples];
    }

    /// <summary>Every command, in the order in which they are listed.</summary>
    public IReadOnlyList<ConversationCommand> Commands => commands;

    /// <summary>The turn that <paramref name="message"/> leads to.</summary>
    public async Task<Turn> TurnAsync(Subscriber subscriber, IncomingMessage message, CancellationToken cancellationToken)
    {
        var text = IncomingText.Clean(message.Text);
        var context = new TurnContext(subscriber, message, text);
        if (text.Length == 0 && message.Location is { } place)
            return await CommandAsync(context, CommandCall.OfPlace(place), cancellationToken);
        if (text.Length == 0)
            return context.Reply(ConversationTexts.Empty(context.Wording));
        if (text.Length > IncomingText.MaxLength)
            return context.Reply(ConversationTexts.TooLong(context.Wording, text.Length));
        return CommandCall.Parse(text) is { } call
            ? await CommandAsync(context, call, cancellationToken)
            : await PlainTextAsync(context, cancellationToken);
    }

    private IEnumerable<ConversationCommand> Own() =>
    [
        new("help", ConversationTexts.CommandHelp, HelpAsync),
        // A group is welcomed only once.
        new("start", ConversationTexts.CommandStart, StartAsync) { IsForPrivateChats = true },
        new("stop", ConversationTexts.CommandStop, StopAsync) { Part = HelpPart.Settings },
        new("privacy", ConversationTexts.CommandPrivacy, PrivacyAsync) { Part = HelpPart.OwnData, IsForPrivateChats = true },
    ];

    private async Task<Turn> CommandAsync(TurnContext context, CommandCall call, CancellationToken cancellationToken)
    {
        var command = commands.FirstOrDefault(known => known.Name == call.Name);
        if (command is { IsForAdmins: true } && !admins.Sent(context.Message))
        {
            admins.NoteRefused(context.Message, command);
            command = null;
        }
        return command is null
            ? context.Reply(ConversationTexts.UnknownCommand(context.Wording, call.Name))
            : await command.Handle(context with { Argument = call.Argument }, cancellationToken);
    }

    private async Task<Turn> PlainTextAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (Courtesies.IsGreeting(context.Argument))
            return await WelcomeAsync(context, cancellationToken);
        if (Courtesies.IsThanks(context.Argument))
            return context.Reply(ConversationTexts.AfterThanks(context.Wording));
        foreach (var handler in handlers)
        {
            if (await handler.TryHandleAsync(context, cancellationToken) is { } turn)
                return turn;
        }
        return context.Reply(ConversationTexts.NothingToSay(context.Wording));
    }

    private Task<Turn> HelpAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.FromResult(context.Reply(
            ConversationTexts.Help(context.Wording, Offered(context))));

    private IEnumerable<ConversationCommand> Offered(TurnContext context) => commands.Where(command => !command.IsHidden
        && (!command.IsForAdmins || admins.Sent(context.Message))
        && (!command.IsForPrivateChats || context.Message.ChatKind is ChatKind.Private));

    /// <summary>
    /// The welcome; or the briefing that a link of the kind t.me/bot?start=… names: a topic with "_" or "-" for blanks.
    /// In groups administrators bring the news back with it.
    /// </summary>
    private async Task<Turn> StartAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (!context.Subscriber.WantsNews && await RefusalAsync(context, cancellationToken) is { } refusal)
            return refusal;
        context = context with { Subscriber = context.Subscriber with { WantsNews = true } };
        return context.Argument.Length > 0 && await FollowLinkAsync(context, cancellationToken) is { } turn
            ? turn
            : await WelcomeAsync(context, cancellationToken);
    }

    private async Task<Turn?> FollowLinkAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var topic = context with { Argument = context.Argument.Replace('_', ' ').Replace('-', ' ').Trim() };
        foreach (var handler in handlers.Where(handler => handler.Order < IPlainTextHandler.Questions))
        {
            if (await handler.TryHandleAsync(topic, cancellationToken) is { } turn)
                return turn;
        }
        return null;
    }

    private async Task<Turn> WelcomeAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var found = new List<MessageButton>();
        foreach (var source in examples)
            found.AddRange(await source.Find(context.Wording, ExampleCount, cancellationToken));
        return found.Count == 0
            ? context.Reply(ConversationTexts.WelcomeToEmptyStore(context.Wording))
            : context.Reply(ConversationTexts.Welcome(context.Wording), [.. found.Take(ExampleCount)]);
    }

    private static Task<Turn> PrivacyAsync(TurnContext context, CancellationToken cancellationToken) =>
        Task.FromResult(context.Reply(DataTexts.Privacy(context.Wording)));

    private async Task<Turn> StopAsync(TurnContext context, CancellationToken cancellationToken) =>
        await RefusalAsync(context, cancellationToken) ?? context.Reply(
            context.Subscriber with { Dialogue = Dialogue.Empty, WantsNews = false },
            ConversationTexts.Stopped(context.Wording)) with
        {
            Forgets = true,
            Writes = [(connection, token) => StopNewsAsync(connection, context.Message, token)],
        };

    /// <summary>A topic of a forum gets no news of its own, so what waits for the group stays.</summary>
    private async Task StopNewsAsync(DbConnection connection, IncomingMessage message, CancellationToken cancellationToken)
    {
        await GivenFactStore.EraseAsync(connection, message.Chat, cancellationToken);
        if (message.Thread is null)
            await OutboxStore.CancelNewsAsync(connection, message.Chat, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>What somebody hears who may not change what the chat gets; null for who may.</summary>
    private async Task<Turn?> RefusalAsync(TurnContext context, CancellationToken cancellationToken) =>
        await rights.MayChangeAsync(context.Message, cancellationToken) is not RightsAnswer.May and var answer
            ? ChatRights.Refusal(context, answer)
            : null;
}
