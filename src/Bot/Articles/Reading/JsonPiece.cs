namespace Bot.Articles.Reading;

/// <summary>A stretch of a document that should be one JSON object.</summary>
/// <param name="Line">The line it starts in, from 1.</param>
/// <param name="Bytes">Its bytes, valid until the next piece is asked for; empty when there is a problem.</param>
/// <param name="Problem">Why it cannot be read, without a full stop at its end, or null.</param>
internal readonly record struct JsonPiece(int Line, ReadOnlyMemory<byte> Bytes, string? Problem = null);
