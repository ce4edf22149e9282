using System.Text.RegularExpressions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace Bot.Gateway;

/// <summary>
/// Tells Telegram which commands to offer where. Each call replaces what was offered before, so all may be repeated.
/// Lists hold 1 to 100 commands.
/// </summary>
internal sealed partial class TelegramCommandList(TelegramConnection connection, ILogger<TelegramCommandList> logger)
{
    private const int MaxCommands = 100;
    private const int MaxDescription = 256;

    /// <summary>Sets what everybody is offered.</summary>
    /// <param name="readers">In private chats and wherever no other list holds.</param>
    /// <param name="groups">In groups.</param>
    /// <param name="language">Two letters of the apps' language that the lists are for; null: all that have none of their own.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether Telegram took all of it; if not, the log says why and it may be tried again later.</returns>
    /// <exception cref="ArgumentException">A list, name or description is not as Telegram has them.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<bool> RegisterForReadersAsync(
        IReadOnlyList<TelegramCommand> readers, IReadOnlyList<TelegramCommand> groups, string? language,
        CancellationToken cancellationToken)
    {
        Check(readers);
        Check(groups);
        return await RegisterAsync(readers, BotCommandScope.Default(), language, cancellationToken)
            && await RegisterAsync(readers, BotCommandScope.AllPrivateChats(), language, cancellationToken)
            && await RegisterAsync(groups, BotCommandScope.AllGroupChats(), language, cancellationToken);
    }

    /// <summary>Sets what each admin is offered in the private chat with the bot, in place of what readers are.</summary>
    /// <param name="commands">All that they are offered, those of readers among them.</param>
    /// <param name="adminIds">Telegram's user ids.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The admins for whom Telegram did not take it, to be tried again later: those who have not written to the bot yet are not known to it.</returns>
    /// <inheritdoc cref="RegisterForReadersAsync"/>
    public async Task<IReadOnlyList<long>> RegisterForAdminsAsync(
        IReadOnlyList<TelegramCommand> commands, IEnumerable<long> adminIds, CancellationToken cancellationToken)
    {
        Check(commands);
        var missed = new List<long>();
        foreach (var id in adminIds)
        {
            if (!await RegisterAsync(commands, BotCommandScope.Chat(id), null, cancellationToken))
                missed.Add(id);
        }
        return missed;
    }

    private async Task<bool> RegisterAsync(
        IReadOnlyList<TelegramCommand> commands, BotCommandScope scope, string? language, CancellationToken cancellationToken)
    {
        var request = new SetMyCommandsRequest
        {
            Commands = commands.Select(command => new BotCommand(command.Name, command.Description)),
            Scope = scope,
            LanguageCode = language,
        };
        var answer = await connection.CallAsync(request, cancellationToken);
        if (answer is TelegramAnswer.Done)
            return true;
        var place = scope is BotCommandScopeChat ? "an admin" : $"{scope.Type}";
        if (answer is TelegramAnswer.Refused { Code: 400 } refused && refused.Description.Contains("chat not found", StringComparison.OrdinalIgnoreCase))
            LogNotWrittenYet(place);
        else
            LogRefused(place, answer is TelegramAnswer.Unanswered unanswered ? unanswered.Reason : Words(answer));
        return false;
    }

    private static string Words(TelegramAnswer answer) => answer is TelegramAnswer.Refused { Description: { Length: > 0 } words }
        ? words
        : $"status {(answer as TelegramAnswer.Refused)?.Code}";

    private static void Check(IReadOnlyList<TelegramCommand> commands)
    {
        if (commands.Count is 0 or > MaxCommands)
            throw new ArgumentException($"{commands.Count} commands; Telegram takes 1 to {MaxCommands}.", nameof(commands));
        foreach (var (name, description) in commands)
        {
            if (!Name().IsMatch(name))
                throw new ArgumentException($"\"{name}\" is not 1 to 32 of a-z, 0-9 and _.", nameof(commands));
            if (description.Length is 0 or > MaxDescription)
                throw new ArgumentException($"The description of {name} has not 1 to {MaxDescription} characters.", nameof(commands));
        }
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,32}\z")]
    private static partial Regex Name();

    [LoggerMessage(LogLevel.Debug, "Commands for {Place} are not set: no chat with the bot yet")]
    private partial void LogNotWrittenYet(string place);

    [LoggerMessage(LogLevel.Warning, "Commands for {Place} are not set: {Reason}")]
    private partial void LogRefused(string place, string reason);
}
