using System.Buffers;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Looks closely at the stretches of statements that may be the answering words, for one question.</summary>
internal sealed class SpanReader
{
    private const int Beside = 3;

    private static readonly SearchValues<char> Marks = SearchValues.Create(",;");

    private readonly ReadQuestion question;
    private readonly QuestionWeights weights;
    private readonly AnswerFeatureReader features;
    private readonly WordVectors vectors = WordVectors.Default;
    private readonly int asked;
    private readonly string? askedTerm;
    private readonly int askedClass;
    private readonly float[] whole;
    private readonly float[] sum;
    private readonly SpanSurroundings surroundings;

    public SpanReader(ReadQuestion question, QuestionWeights weights)
    {
        this.question = question;
        this.weights = weights;
        features = new AnswerFeatureReader(question, weights);
        askedTerm = question.AskedTerms.LastOrDefault();
        asked = askedTerm is null ? -1 : vectors.Find(askedTerm);
        askedClass = askedTerm is null ? 0 : WordKinds.Of(askedTerm)?.NounClass ?? 0;
        whole = Sum(question.Terms.Where(term => term.IsOwn).Select(term => term.Term));
        sum = new float[vectors.Dimensions];
        surroundings = new SpanSurroundings(question, whole);
    }

    /// <summary>All stretches that can be the answer, in the statement's order of them.</summary>
    public IReadOnlyList<SeenSpan> Read(StatementMatch match)
    {
        var seen = new List<SeenSpan>();
        foreach (var span in match.Statement.Spans)
        {
            if (features.ReadAny(span, match) is { } found)
                seen.Add(surroundings.Look(WithMeaning(WithPlaces(new SeenSpan(question, match, span, found)))));
        }
        return seen;
    }

    private SeenSpan WithPlaces(SeenSpan seen)
    {
        var (before, after, massBefore, massAfter, inside, near) = (SeenSpan.Far, SeenSpan.Far, 0.0, 0.0, 0.0, 0.0);
        var (marks, verb, verbSide) = (9, SeenSpan.Far, 0);
        foreach (var (word, term, strength) in seen.Match.Places)
        {
            if (!weights.Terms[term].IsOwn)
                continue;
            var weight = strength * weights.OwnLocal[term];
            var distance = word < seen.Span.First ? seen.Span.First - word : Math.Max(0, word - seen.Span.Last);
            if (distance == 0)
            {
                inside += weight;
                continue;
            }
            near += weight / distance;
            marks = Math.Min(marks, MarksBetween(seen, word));
            if (distance < verb && WordClass.IsVerbForm(seen.Tokens[word]))
                (verb, verbSide) = (distance, word < seen.Span.First ? 1 : 2);
            if (word < seen.Span.First)
                (before, massBefore) = (Math.Min(before, distance), massBefore + weight);
            else
                (after, massAfter) = (Math.Min(after, distance), massAfter + weight);
        }
        return seen with
        {
            NearestBefore = before, NearestAfter = after, MassBefore = massBefore, MassAfter = massAfter,
            MassInside = inside, MassNear = near, Marks = marks, VerbSide = verbSide,
            OfKind = OfKind(seen), Overlap = Overlap(seen),
        };
    }

    private SeenSpan WithMeaning(SeenSpan seen)
    {
        var (rarity, verbs, askedAny) = (0.0, 0, askedTerm is null ? SeenSpan.Unknown : 0);
        Array.Clear(sum);
        for (var at = seen.Span.First; at <= seen.Span.Last; at++)
        {
            var token = seen.Tokens[at];
            var place = vectors.Find(token.Term);
            vectors.AddTo(sum, place, 1);
            rarity += vectors.Rarity(place);
            verbs += WordClass.IsVerb(token) ? 1 : 0;
            if (askedTerm is not null)
                askedAny = Math.Max(askedAny, Likeness(token));
        }
        return seen with
        {
            Rarity = rarity / (seen.Span.Last - seen.Span.First + 1), Verbs = verbs, AskedLikeAny = askedAny,
            AskedLikeLast = askedTerm is null ? SeenSpan.Unknown : Likeness(seen.Last), AskedLikeBeside = LikeBeside(seen),
            SameClass = askedClass == 0 || seen.NounClass == 0 ? SeenSpan.Unknown : askedClass == seen.NounClass ? 1 : 0,
            LikeQuestion = WordVectors.Likeness(whole, sum),
        };
    }

    private double Likeness(Token token) =>
        string.Equals(token.Term, askedTerm, StringComparison.Ordinal) ? 1 : vectors.Likeness(asked, vectors.Find(token.Term));

    private double LikeBeside(SeenSpan seen)
    {
        if (askedTerm is null)
            return SeenSpan.Unknown;
        var best = 0.0;
        for (var at = Math.Max(0, seen.Span.First - Beside); at <= Math.Min(seen.Tokens.Count - 1, seen.Span.Last + Beside); at++)
        {
            if (at < seen.Span.First || at > seen.Span.Last)
                best = Math.Max(best, Likeness(seen.Tokens[at]));
        }
        return best;
    }

    private static int MarksBetween(SeenSpan seen, int word)
    {
        var (start, end) = word < seen.Span.First
            ? (seen.Tokens[word].Span.End, seen.Span.Span.Start)
            : (seen.Span.Span.End, seen.Tokens[word].Span.Start);
        var marks = 0;
        foreach (var unit in end > start ? seen.Match.Statement.Fact.Statement.AsSpan(start, end - start) : [])
            marks += Marks.Contains(unit) ? 1 : 0;
        return marks;
    }

    private static (int All, int Before) OfKind(SeenSpan seen)
    {
        var (all, before) = (0, 0);
        foreach (var other in seen.Match.Statement.Spans)
        {
            if (other.Kind != seen.Span.Kind)
                continue;
            all++;
            before += other.First < seen.Span.First ? 1 : 0;
        }
        return (all, before);
    }

    private static (int Holding, int Held) Overlap(SeenSpan seen)
    {
        var (holding, held) = (-1, -1);
        foreach (var other in seen.Match.Statement.Spans)
        {
            holding += other.First <= seen.Span.First && other.Last >= seen.Span.Last ? 1 : 0;
            held += other.First >= seen.Span.First && other.Last <= seen.Span.Last ? 1 : 0;
        }
        return (holding, held);
    }

    private float[] Sum(IEnumerable<string> terms)
    {
        var all = new float[vectors.Dimensions];
        foreach (var term in terms)
            vectors.AddTo(all, vectors.Find(term), 1);
        return all;
    }
}
