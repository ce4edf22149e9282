namespace Bot.Facts;

/// <summary>A question that readers asked and nothing in the store answered.</summary>
/// <param name="Id">The question.</param>
/// <param name="Question">As it was asked first.</param>
/// <param name="TimesAsked">How often, 1 or more.</param>
/// <param name="FirstAsked">When it came in first.</param>
/// <param name="LastAsked">When it came in last.</param>
internal sealed record OpenQuestion(Guid Id, string Question, long TimesAsked, DateTimeOffset FirstAsked, DateTimeOffset LastAsked)
{
    /// <summary>What editors call it by, for good.</summary>
    public long Number { get; init; }

    /// <summary>When editors answered or dismissed it; null: it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
