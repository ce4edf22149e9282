using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Computes the features of stretches of statements for one question.</summary>
internal sealed class AnswerFeatureReader(ReadQuestion question, QuestionWeights weights)
{
    private const double NearWords = 3;

    private static readonly FrozenSet<string> Prepositions = Set(
        "of in on at to by with from for into onto through between against under over near within during");
    private static readonly FrozenSet<string> Articles = Set("the a an its his her their our this these");
    private static readonly FrozenSet<string> Being = Set(
        "is are was were be been being called named as termed became become becomes include includes included including");

    /// <summary>The features, or null when the stretch cannot be the answer: wrong kind, or said already.</summary>
    public AnswerFeatures? Read(AnswerSpan span, StatementMatch match)
    {
        var fit = KindFits.Of(question.Expected, span.Kind) * span.Certainty;
        if (fit <= 0)
            return null;
        var said = Said(span, match);
        if (said >= 1)
            return null;
        var tokens = match.Statement.Tokens;
        var (near, nearAfter) = Near(span, match);
        var side = Side(span, match);
        var before = span.First > 0 ? tokens[span.First - 1].Text.ToLowerInvariant() : "";
        return new AnswerFeatures
        {
            Fit = fit,
            Said = said,
            Near = near,
            NearAfter = nearAfter,
            DoerBefore = question.AsksForDoer && side < 0 ? 1 : 0,
            ObjectBehind = question.AsksForObject && side > 0 ? 1 : 0,
            HoldsAsked = HoldsAsked(span.First, span.Last, match),
            BesideAsked = Math.Max(HoldsAsked(span.First - 2, span.First - 1, match), HoldsAsked(span.Last + 1, span.Last + 1, match)),
            Counted = span.Kind is AnswerKind.Count ? CountedNouns.Of(span, match, question) : 0,
            IsName = span.Kind is AnswerKind.Name or AnswerKind.Person or AnswerKind.Place or AnswerKind.Organisation ? 1 : 0,
            IsGroup = span.Kind is AnswerKind.Any ? 1 : 0,
            IsFigure = span.Kind != question.Expected && span.Kind is AnswerKind.Count or AnswerKind.Date ? 1 : 0,
            IsSingleWord = span.First == span.Last && !tokens[span.First].IsCapitalised && !tokens[span.First].IsNumber ? 1 : 0,
            EndsVerbLike = LooksLikeVerb(tokens[span.Last]) ? 1 : 0,
            AfterArticle = Articles.Contains(before) ? 1 : 0,
            AfterPreposition = Prepositions.Contains(before) ? 1 : 0,
            AfterBeing = Being.Contains(before) || (span.First > 1 && Articles.Contains(before) && Being.Contains(tokens[span.First - 2].Text)) ? 1 : 0,
            OpensStatement = span.First == 0 ? 1 : 0,
            Length = Math.Log(span.Last - span.First + 1),
            InBrackets = IsInBrackets(match.Statement.Fact.Statement, span.Span) ? 1 : 0,
        };
    }

    /// <summary>Share of the stretch's content words that the question already says; the asked noun does not count.</summary>
    private double Said(AnswerSpan span, StatementMatch match)
    {
        var content = 0;
        for (var at = span.First; at <= span.Last; at++)
            content += StopWords.Contains(match.Statement.Tokens[at].Text) ? 0 : 1;
        var said = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word >= span.First && place.Word <= span.Last && weights.Terms[place.Term] is { IsOwn: true, Role: not TermRole.Asked })
                said += place.Strength;
        }
        return content > 0 ? said / content : 1;
    }

    /// <summary>Nearness to the matching words outside the stretch, by their rarity; and the same for those before it.</summary>
    private (double Near, double After) Near(AnswerSpan span, StatementMatch match)
    {
        Span<double> best = stackalloc double[Math.Min(64, weights.Terms.Count)];
        Span<double> after = stackalloc double[best.Length];
        foreach (var place in match.Places)
        {
            if (place.Term >= best.Length || (place.Word >= span.First && place.Word <= span.Last) || IsItsNoun(span, place.Term))
                continue;
            var isBehind = place.Word < span.First;
            var distance = isBehind ? span.First - place.Word : place.Word - span.Last;
            var near = place.Strength / (1 + (distance - 1) / NearWords);
            best[place.Term] = Math.Max(best[place.Term], near);
            if (isBehind)
                after[place.Term] = Math.Max(after[place.Term], near);
        }
        var (sum, sumAfter) = (0.0, 0.0);
        for (var at = 0; at < best.Length; at++)
        {
            sum += best[at] * weights.OwnLocal[at];
            sumAfter += after[at] * weights.OwnLocal[at];
        }
        return (sum, sumAfter);
    }

    /// <summary>A number gains nothing from standing beside what it counts: <see cref="AnswerFeatures.Counted"/> tells that.</summary>
    private bool IsItsNoun(AnswerSpan span, int term) => span.Kind is AnswerKind.Count && weights.Terms[term].Role is TermRole.Asked;

    /// <summary>Below 0 when most of the matching words stand behind the stretch, above 0 when most stand before it.</summary>
    private double Side(AnswerSpan span, StatementMatch match)
    {
        var side = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word < span.First)
                side += weights.OwnLocal[place.Term];
            else if (place.Word > span.Last)
                side -= weights.OwnLocal[place.Term];
        }
        return side;
    }

    private double HoldsAsked(int first, int last, StatementMatch match)
    {
        var best = 0.0;
        foreach (var place in match.Places)
        {
            if (place.Word >= first && place.Word <= last && weights.Terms[place.Term].Role is TermRole.Asked)
                best = Math.Max(best, place.Strength);
        }
        return best;
    }

    private static bool LooksLikeVerb(Token token) =>
        !token.IsCapitalised && token.Text.Length > 4
        && (token.Text.EndsWith("ed", StringComparison.Ordinal) || token.Text.EndsWith("ing", StringComparison.Ordinal)
            || token.Text.EndsWith("ly", StringComparison.Ordinal));

    private static bool IsInBrackets(string text, TextSpan span)
    {
        var open = span.Start > 0 ? text.LastIndexOf('(', span.Start - 1) : -1;
        return open >= 0 && text.IndexOf(')', open) >= span.End;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
