using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Computes the <see cref="WordingFeatures"/> of statements for one question.</summary>
internal sealed class WordingReader(ReadQuestion question, QuestionWeights weights, IReadOnlyList<StatementMatch> matches)
{
    private const int WindowReach = 4;
    private const int Nowhere = -1;

    private static readonly FrozenSet<string> Pointing =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "he", "she", "it", "they", "this", "these", "his", "her", "their", "its");

    private readonly int[] byRarity = weights.OwnByRarity;

    private readonly Dictionary<Guid, (double Held, double Firmly)> articles = matches
        .Where(match => match.Statement.Fact.Source.ArticleId is not null)
        .GroupBy(match => match.Statement.Fact.Source.ArticleId!.Value)
        .ToDictionary(article => article.Key, article => OfArticle(article, weights));

    public WordingFeatures Read(StatementMatch match)
    {
        var statement = match.Statement;
        var paragraph = Neighbourhood.Paragraph(match);
        var article = statement.Fact.Source.ArticleId is { } id ? articles[id] : (Nowhere, Nowhere);
        return new WordingFeatures
        {
            Paragraph = OfParagraph(paragraph),
            Article = article.Held,
            ArticleFirmly = article.Firmly,
            PlaceInParagraph = paragraph.IndexOf(match),
            AskedHeld = Held(match, TermRole.Asked, Nowhere),
            OpensPointing = statement.Tokens.Count > 0 && Pointing.Contains(statement.Tokens[0].Text) ? 1 : 0,
            Words = statement.Tokens.Count,
            Numbers = statement.Tokens.Count(token => token.IsNumber),
            NumbersLacking = 1 - Held(match, TermRole.Number, 1),
            NewNames = statement.Names.Count(name => IsNew(name, match)),
            Windows = Windows(match),
            CommonSequence = CommonSequence(statement.Tokens),
            PlainShare = byRarity.Length > 0 ? byRarity.Count(at => match.Strength[at] >= 1) / (double)byRarity.Length : 0,
            LeastInParagraph = Least(paragraph),
            Rarest = At(match, 0),
            SecondRarest = At(match, 1),
            ThirdRarest = At(match, 2),
        };
    }

    private double At(StatementMatch match, int rank) => rank < byRarity.Length ? match.Strength[byRarity[rank]] : Nowhere;

    private double OfParagraph(List<StatementMatch> paragraph)
    {
        var sum = 0.0;
        for (var at = 0; at < weights.OwnLocal.Length; at++)
        {
            var best = 0.0;
            foreach (var other in paragraph)
                best = Math.Max(best, other.Strength[at]);
            sum += weights.OwnLocal[at] * best;
        }
        return sum;
    }

    private double Least(List<StatementMatch> paragraph)
    {
        var least = 2.0;
        for (var at = 0; at < weights.Terms.Count; at++)
        {
            if (weights.Terms[at].SaysSomething)
                least = Math.Min(least, paragraph.Max(other => other.Strength[at]));
        }
        return least;
    }

    private static (double Held, double Firmly) OfArticle(IEnumerable<StatementMatch> article, QuestionWeights weights)
    {
        var best = new double[weights.Own.Length];
        var second = new double[weights.Own.Length];
        foreach (var match in article)
        {
            for (var at = 0; at < best.Length; at++)
            {
                second[at] = Math.Max(second[at], Math.Min(best[at], match.Strength[at]));
                best[at] = Math.Max(best[at], match.Strength[at]);
            }
        }
        var (held, firmly) = (0.0, 0.0);
        for (var at = 0; at < best.Length; at++)
        {
            held += weights.Own[at] * best[at];
            firmly += weights.Own[at] * (best[at] + second[at]) / 2;
        }
        return (held, firmly);
    }

    /// <summary>Share of the question's terms in a role that the statement holds.</summary>
    private double Held(StatementMatch match, TermRole role, double withoutAny)
    {
        var (held, all) = (0, 0);
        for (var at = 0; at < weights.Terms.Count; at++)
        {
            if (weights.Terms[at].Role != role)
                continue;
            all++;
            held += match.Strength[at] >= 1 ? 1 : 0;
        }
        return all > 0 ? held / (double)all : withoutAny;
    }

    private bool IsNew(NameMention name, StatementMatch match)
    {
        foreach (var place in match.Places)
        {
            if (weights.Terms[place.Term].IsOwn && name.Span.Overlaps(match.Statement.Tokens[place.Word].Span))
                return false;
        }
        return true;
    }

    private double Windows(StatementMatch match)
    {
        var sum = 0.0;
        for (var term = 1; term < weights.Terms.Count && weights.Terms[term].IsOwn; term++)
        {
            if (StandTogether(match, term - 1, term))
                sum += weights.OwnLocal[term - 1] + weights.OwnLocal[term];
        }
        return sum / 2;
    }

    private static bool StandTogether(StatementMatch match, int term, int other)
    {
        foreach (var first in match.Places)
        {
            if (first.Term != term || first.Strength < 1)
                continue;
            foreach (var second in match.Places)
            {
                if (second.Term == other && second.Strength >= 1 && Math.Abs(first.Word - second.Word) <= WindowReach)
                    return true;
            }
        }
        return false;
    }

    private double CommonSequence(IReadOnlyList<Token> tokens)
    {
        var asked = question.Sequence;
        if (asked.Count == 0)
            return 0;
        Span<int> row = stackalloc int[Math.Min(tokens.Count, 200) + 1];
        foreach (var term in asked)
        {
            var diagonal = 0;
            for (var at = 1; at < row.Length; at++)
            {
                var above = row[at];
                row[at] = string.Equals(term, tokens[at - 1].Term, StringComparison.Ordinal) ? diagonal + 1 : Math.Max(above, row[at - 1]);
                diagonal = above;
            }
        }
        return row[^1] / (double)asked.Count;
    }
}
