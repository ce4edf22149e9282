namespace Bot.Facts.Corrections;

/// <summary>A fact that has ended and that somebody was given.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Reached">The chat, by its key, up to which those who were given it are noted; empty before the first.</param>
internal sealed record FactCorrection(Guid FactId, string Reached);
