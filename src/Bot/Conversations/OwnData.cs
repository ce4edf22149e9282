using System.Globalization;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Conversations;

/// <summary>
/// Shows readers all that is stored on them, and forgets them when they wish it. What is stored on a group is its
/// administrators' matter.
/// </summary>
internal sealed class OwnData(ReaderData data, ChatRights rights, TimeProvider clock)
{
    /// <summary>How long a reader may think it over.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Yes = "yes ";

    /// <summary>The turn of /export: one file.</summary>
    public async Task<Turn> ExportAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (await rights.MayChangeAsync(context.Message, cancellationToken) is not RightsAnswer.May and var answer)
            return ChatRights.Refusal(context, answer);
        var content = await data.ExportAsync(context.Message.Chat, cancellationToken);
        var reply = new OutgoingMessage(context.Message.Chat, DataTexts.Export(context.Wording, IsOfMany(context)), [])
        {
            Document = new OutgoingDocument(ReaderData.FileName, content),
        };
        return new Turn(context.Subscriber, [reply]);
    }

    /// <summary>The turn of /forget: asks first, and erases after the press of a button that is not old.</summary>
    public async Task<Turn> ForgetAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (await rights.MayChangeAsync(context.Message, cancellationToken) is not RightsAnswer.May and var answer)
            return ChatRights.Refusal(context, answer);
        var saysYes = context.Argument.StartsWith(Yes, StringComparison.Ordinal);
        return saysYes && IsFresh(context.Argument[Yes.Length..]) ? Farewell(context) : Ask(context, saysYes);
    }

    private static bool IsOfMany(TurnContext context) => context.Message.ChatKind is not ChatKind.Private;

    private Turn Ask(TurnContext context, bool isTooLate) => context.Reply(
        isTooLate
            ? DataTexts.AskAgain(context.Wording, IsOfMany(context))
            : DataTexts.AskToErase(context.Wording, IsOfMany(context)),
        DataTexts.EraseButton(context.Wording, string.Create(CultureInfo.InvariantCulture, $"/forget {Yes}{Minute}")));

    private Turn Farewell(TurnContext context) => context.Reply(DataTexts.Farewell(context.Wording, IsOfMany(context))) with
    {
        LeavesNoTrace = true,
        Writes = [(connection, cancellationToken) => data.EraseAsync(connection, context.Message.Chat, cancellationToken)],
    };

    // Whole minutes since 1970: buttons are stored by what they say, and these are the same for all readers.
    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    private bool IsFresh(string asked) =>
        long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        && Minute - minute >= 0 && Minute - minute <= Patience.TotalMinutes;
}
