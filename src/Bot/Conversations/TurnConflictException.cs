namespace Bot.Conversations;

/// <summary>What a turn was made from has changed in the store before the turn was stored.</summary>
internal sealed class TurnConflictException() : Exception("The store has changed since the turn was made.");
