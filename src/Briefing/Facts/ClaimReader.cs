using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Reads who says each statement and what keeps it from being certain.</summary>
internal static partial class ClaimReader
{
    /// <summary>The claims of the statements, in their order.</summary>
    public static IReadOnlyList<Claim> Read(IReadOnlyList<Statement> statements)
    {
        var caveats = CaveatReader.Read(statements);
        var claims = new List<Claim>(statements.Count);
        for (var index = 0; index < statements.Count; index++)
        {
            var text = statements[index].Text;
            var own = AttributionFinder.Find(text);
            var words = own?.Span.Of(text) ?? TakenOver(statements, claims, index) ?? NextSpeaker(statements, index);
            claims.Add(new Claim(StatusOf(text, words, caveats[index]), words, own?.Span, caveats[index].Limit));
        }
        return claims;
    }

    private static FactStatus StatusOf(string text, string? attribution, CaveatReader.Reading caveat)
    {
        if (caveat.IsCaveat)
            return FactStatus.Confirmed;
        var hedges = HedgeFinder.Find(text);
        if (caveat.LimitKind is HedgeKind.Disputed || hedges.Any(hedge => hedge.Kind is HedgeKind.Disputed))
            return FactStatus.Disputed;
        if (caveat.LimitKind is HedgeKind.Unverified || hedges.Count > 0)
            return FactStatus.Unverified;
        return attribution is null ? FactStatus.Confirmed : FactStatus.Attributed;
    }

    /// <summary>The words of attribution of the sentence before, when this one goes on with what was said there.</summary>
    private static string? TakenOver(IReadOnlyList<Statement> statements, List<Claim> claims, int index) =>
        index > 0
        && statements[index].Paragraph == statements[index - 1].Paragraph
        && statements[index].Question is null
        && (GoesOn().IsMatch(statements[index].Text) || IsQuotation(statements[index].Text))
            ? claims[index - 1].Attribution
            : null;

    /// <summary>A quotation that opens a paragraph is often told apart from its speaker: <c>"We heard a bang." So said …</c>.</summary>
    private static string? NextSpeaker(IReadOnlyList<Statement> statements, int index)
    {
        if (index + 1 >= statements.Count || statements[index + 1].Paragraph != statements[index].Paragraph || !IsQuotation(statements[index].Text))
            return null;
        var next = statements[index + 1].Text;
        return AttributionFinder.Find(next)?.Span.Of(next);
    }

    private static bool IsQuotation(string sentence) => sentence[0] is '"' or '“' or '‘';

    [GeneratedRegex(@"^(?:They|These|Those|This|That|It|Another|A further|An additional|Others|Among them|Some of them|Most of them|All of them)\b")]
    private static partial Regex GoesOn();
}
