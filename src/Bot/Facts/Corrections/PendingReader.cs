using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Facts.Corrections;

/// <summary>A chat that is to be told something.</summary>
/// <param name="Chat">Which chat.</param>
/// <param name="Facts">What it was given and has ended since, longest ago first.</param>
/// <param name="Answers">What it asked and editors have answered since, longest ago first.</param>
internal sealed record PendingReader(
    ChatKey Chat, IReadOnlyList<PendingFact> Facts, IReadOnlyList<PendingAnswer> Answers)
{
    /// <summary>IETF tag of its language, or null.</summary>
    public string? Language { get; init; }

    /// <summary>When it is not to be written to; null: never.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Whether a message of this kind is on its way to it already.</summary>
    public bool IsBeingTold { get; init; }
}
