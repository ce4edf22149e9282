using Bot.Gateway;

namespace Bot.Web;

/// <summary>What a reader said on the page, and what came back.</summary>
/// <param name="Id">Made by the page, once for each message; sending the same one again asks nothing twice.</param>
/// <param name="Question">As the reader typed it; empty when the bot spoke first.</param>
/// <param name="AskedAt">When it came in.</param>
/// <param name="Replies">In order.</param>
internal sealed record WebTurn(string Id, string Question, DateTimeOffset AskedAt, IReadOnlyList<WebReply> Replies);

/// <summary>One message of the bot on the page.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Buttons">Below it.</param>
/// <param name="File">The name of the file that comes with it, which is made when it is fetched; null: none.</param>
internal sealed record WebReply(MessageText Text, IReadOnlyList<MessageButton> Buttons, string? File = null);
