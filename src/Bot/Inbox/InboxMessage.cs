using Bot.Gateway;

namespace Bot.Inbox;

/// <summary>Something that came in and waits to be acted on.</summary>
/// <param name="Id">Its row; what came from one chat is acted on in this order.</param>
/// <param name="Attempts">How often acting on it has failed.</param>
/// <param name="Update">What it is.</param>
internal sealed record InboxMessage(long Id, long Attempts, IncomingUpdate Update);
