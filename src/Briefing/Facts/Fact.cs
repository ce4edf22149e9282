namespace Briefing.Facts;

/// <summary>One plain statement that a reader may be given, and everything that says how far to trust it.</summary>
/// <param name="Id">Stable as long as the statement stands, also across versions of its article.</param>
/// <param name="Subject">The topic's name it is about ("Kazakhstan", "Karim Massimov").</param>
/// <param name="Statement">Whole sentence or sentences, as the source has them.</param>
/// <param name="Status">How far it can be relied on.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Fact(Guid Id, string Subject, string Statement, FactStatus Status, FactSource Source)
{
    /// <summary>The prepared question that it answers ("Where is it?"), or null.</summary>
    public string? Question { get; init; }

    /// <summary>Who says so, in words ("the Interior Ministry says"), or null when the source speaks for itself.</summary>
    public string? Attribution { get; init; }

    /// <summary>A sentence of the source that limits this one ("The figures have not been independently verified."), or null.</summary>
    public string? Caveat { get; init; }

    /// <summary>The day the statement speaks of or was true on, or null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>From this day on it is shown with its date or left out; null: never.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The editor who approved it, or null when none has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>For <see cref="FactStatus.Corrected"/>: what was wrong, in one sentence; else null.</summary>
    public string? CorrectionNote { get; init; }
}
