using Briefing.Facts;

namespace Briefing.Summaries;

/// <summary>One line of a briefing: a fact, perhaps in a shorter form.</summary>
/// <param name="Text">The statement, or a form of it that <see cref="StatementTrimmer"/> gives.</param>
/// <param name="Fact">What the line stands on.</param>
public sealed record BriefLine(string Text, Fact Fact)
{
    /// <summary>The fact's whole statement as a line, without an opening "But".</summary>
    public static BriefLine Of(Fact fact) => new(StatementTrimmer.WithoutConnective(fact.Statement), fact);

    /// <summary>Who says so, where the text itself does not tell; else null.</summary>
    public string? AttributionToAdd =>
        Fact.Attribution is { } attribution && !Text.Contains(attribution, StringComparison.OrdinalIgnoreCase) ? attribution : null;
}
