using Briefing.Language;
using Briefing.Language.Claims;

namespace Briefing.Answers;

/// <summary>Looks at a stretch of a statement as a kind of what is sought, and at the words around it, for one question.</summary>
/// <param name="question">The question.</param>
/// <param name="whole">The sum of the meanings of the question's words.</param>
internal sealed class SpanSurroundings(ReadQuestion question, float[] whole)
{
    private const int Around = 4;
    private const int VerbReach = 3;

    private readonly (string Term, int Place)[] terms =
        [.. question.Terms.Where(term => term.IsOwn).Select(term => (term.Term, WordVectors.Default.Find(term.Term)))];

    private readonly WordVectors vectors = WordVectors.Default;
    private readonly float[] around = new float[WordVectors.Default.Dimensions];
    private readonly NounTaxonomy taxonomy = NounTaxonomy.Default;
    private readonly int sought = question.Sought is { } noun ? WordVectors.Default.Find(noun) : -1;
    private readonly int[] soughtSenses = question.Sought is { } kind ? [.. NounTaxonomy.Default.Senses(kind)] : [];

    /// <summary>The stretch with what was seen.</summary>
    public SeenSpan Look(SeenSpan seen)
    {
        var senses = taxonomy.Senses(seen.Last.Term);
        return seen with
        {
            KindOfSought = taxonomy.IsKindOf(senses, soughtSenses),
            LikeSought = taxonomy.Likeness(senses, soughtSenses),
            MeaningOfSought = question.Sought is null ? SeenSpan.Unknown : vectors.Likeness(sought, vectors.Find(seen.Last.Term)),
            VerbBefore = Verb(seen, seen.Span.First - 1, -1),
            VerbAfter = Verb(seen, seen.Span.Last + 1, 1),
            AroundLikeQuestion = WordVectors.Likeness(whole, MeaningAround(seen)),
            Speaks = NamesSpeaker(seen.Tokens, seen.Span.First, seen.Span.Last) ? 1 : 0,
            IsJoined = IsJoined(seen) ? 1 : 0,
            Adjectives = Adjectives(seen),
        };
    }

    private float[] MeaningAround(SeenSpan seen)
    {
        Array.Clear(around);
        var meanings = seen.Match.Statement.Meanings;
        for (var at = Math.Max(0, seen.Span.First - Around); at <= Math.Min(seen.Tokens.Count - 1, seen.Span.Last + Around); at++)
        {
            if ((at < seen.Span.First || at > seen.Span.Last) && meanings[at] >= 0)
                vectors.AddTo(around, meanings[at], 1);
        }
        return around;
    }

    /// <summary>How well the nearest verb in one direction stands for a word of the question.</summary>
    private double Verb(SeenSpan seen, int from, int step)
    {
        for (int at = from, steps = 0; at >= 0 && at < seen.Tokens.Count && steps < VerbReach; at += step, steps++)
        {
            if (WordClass.IsVerbForm(seen.Tokens[at]))
                return LikeQuestion(seen.Tokens[at].Term);
        }
        return SeenSpan.Unknown;
    }

    private double LikeQuestion(string verb)
    {
        var (best, place) = (0.0, vectors.Find(verb));
        foreach (var term in terms)
        {
            if (string.Equals(term.Term, verb, StringComparison.Ordinal))
                return 1;
            best = Math.Max(best, vectors.Likeness(term.Place, place));
        }
        return best;
    }

    /// <summary>"According to the ministry", "the ministry said", "said the ministry", "the ministry found that".</summary>
    private static bool NamesSpeaker(IReadOnlyList<Token> tokens, int first, int last)
    {
        var (before, after) = (Word(tokens, first - 1), Word(tokens, last + 1));
        var article = before is "the" or "a" or "an" ? 1 : 0;
        return (Word(tokens, first - 1 - article) is "to" && Word(tokens, first - 2 - article) is "according")
            || SpeechWords.Verbs.Contains(after) || SpeechWords.Verbs.Contains(before)
            || (SpeechWords.VerbsWithThat.Contains(after) && Word(tokens, last + 2) is "that");
    }

    private static string Word(IReadOnlyList<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count ? tokens[at].Text.ToLowerInvariant() : "";

    private static bool IsJoined(SeenSpan seen)
    {
        for (var at = seen.Span.First + 1; at < seen.Span.Last; at++)
        {
            if (seen.Tokens[at].Text is "and" or "or")
                return true;
        }
        return false;
    }

    private static int Adjectives(SeenSpan seen)
    {
        var adjectives = 0;
        for (var at = seen.Span.First; at <= seen.Span.Last; at++)
            adjectives += WordKinds.Of(seen.Tokens[at].Term)?.Main is 'A' ? 1 : 0;
        return adjectives;
    }
}
