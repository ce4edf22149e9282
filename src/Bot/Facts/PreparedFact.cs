using Briefing.Facts;

namespace Bot.Facts;

/// <summary>A fact that a file of <c>config/facts</c> states, without an article.</summary>
/// <param name="Key">Stable name within its file ("country-KZ-where").</param>
/// <param name="Subject">The topic's name it is about.</param>
/// <param name="Statement">Whole sentence or sentences.</param>
/// <param name="Status">How far it can be relied on.</param>
/// <param name="SourceName">The data set or publication ("Unicode CLDR").</param>
internal sealed record PreparedFact(string Key, string Subject, string Statement, FactStatus Status, string SourceName)
{
    /// <summary>The question that it answers, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Who says so, in words, or null.</summary>
    public string? Attribution { get; init; }

    /// <summary>The day it was true on, or null.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>From this day on it is shown with its date or left out; null: never.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The editor who approved it, or null.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Address of the source, or null.</summary>
    public Uri? SourceUrl { get; init; }

    /// <summary>The source's licence ("Unicode-3.0"), or null.</summary>
    public string? SourceLicence { get; init; }
}
