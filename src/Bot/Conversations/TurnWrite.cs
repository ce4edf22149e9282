using System.Data.Common;

namespace Bot.Conversations;

/// <summary>
/// A part of a turn's transaction that a feature's store writes. It may run again when the transaction did not succeed.
/// </summary>
/// <exception cref="TurnConflictException">The store has changed since the turn was made; it is made anew.</exception>
internal delegate Task TurnWrite(DbConnection connection, CancellationToken cancellationToken);
