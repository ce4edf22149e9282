using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Computes the <see cref="AnswerDoubts"/> of a statement for one question.</summary>
internal sealed class DoubtReader
{
    private const double NothingLeast = 2;

    private readonly QuestionWeights weights;
    private readonly MeaningMatch meaning;
    private readonly IReadOnlyList<StatementMatch> matches;
    private readonly TermClass[] classes;

    /// <param name="weights">How much each term of the question counts.</param>
    /// <param name="meaning">How well words stand for terms.</param>
    /// <param name="matches">All candidates.</param>
    public DoubtReader(QuestionWeights weights, MeaningMatch meaning, IReadOnlyList<StatementMatch> matches)
    {
        (this.weights, this.meaning, this.matches) = (weights, meaning, matches);
        classes = [.. weights.Terms.Select(ClassOf)];
    }

    public AnswerDoubts Read(StatementMatch match)
    {
        var met = meaning.Of(match.Statement);
        var least = Least(met);
        return new AnswerDoubts
        {
            LacksNames = Lacks(met, TermClass.Name),
            LacksNumbers = Lacks(met, TermClass.Number),
            LacksNouns = Lacks(met, TermClass.Noun),
            LacksVerbs = Lacks(met, TermClass.Verb),
            LacksAdjectives = Lacks(met, TermClass.Adjective),
            ParagraphLacks = Lacks(meaning.OfParagraph(match), null),
            ArticleLacks = Lacks(InArticle(match), null),
            LeastMet = least < 0 ? NothingLeast : met[least],
            LeastMetClass = least < 0 ? -1 : (double)classes[least],
            Opposites = Opposites([match]),
            ParagraphOpposites = Opposites(Neighbourhood.Paragraph(match)),
            Swapped = Swapped(match),
            Spread = Spread(match),
        };
    }

    private static TermClass ClassOf(QuestionTerm term) => term.Role switch
    {
        TermRole.Name => TermClass.Name,
        TermRole.Number => TermClass.Number,
        _ => WordKinds.Of(term.Term)?.Main switch
        {
            'N' => TermClass.Noun,
            'V' => TermClass.Verb,
            'A' or 'R' => TermClass.Adjective,
            _ => TermClass.Other,
        },
    };

    /// <summary>Share of the question's terms, by rarity, that are of a class (null: of any) and not met.</summary>
    private double Lacks(double[] met, TermClass? which)
    {
        var sum = 0.0;
        for (var at = 0; at < met.Length; at++)
        {
            if (weights.Terms[at].SaysSomething && (which is null || classes[at] == which))
                sum += weights.OwnLocal[at] * (1 - met[at]);
        }
        return sum;
    }

    private double[] InArticle(StatementMatch match)
    {
        var article = match.Statement.Fact.Source.ArticleId;
        var best = new double[weights.Terms.Count];
        foreach (var other in matches)
        {
            if (other.Statement.Fact.Source.ArticleId != article)
                continue;
            for (var at = 0; at < best.Length; at++)
                best[at] = Math.Max(best[at], other.Strength[at]);
        }
        return best;
    }

    private int Least(double[] met)
    {
        var least = -1;
        for (var at = 0; at < met.Length; at++)
        {
            if (weights.Terms[at].SaysSomething && (least < 0 || met[at] < met[least]))
                least = at;
        }
        return least;
    }

    private double Opposites(IReadOnlyList<StatementMatch> statements)
    {
        var found = 0;
        for (var at = 0; at < weights.Terms.Count; at++)
        {
            if (!weights.Terms[at].IsOwn || statements.Any(match => match.Strength[at] >= 1))
                continue;
            foreach (var opposite in Antonyms.Of(weights.Terms[at].Term))
            {
                if (statements.Any(match => match.Statement.Tokens.Any(token => token.Term == opposite)))
                {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    private double Spread(StatementMatch match)
    {
        var places = match.Places.Where(place => weights.Terms[place.Term].IsOwn).Select(place => place.Word).ToList();
        return places.Count > 0 ? places[^1] - places[0] : 0;
    }

    /// <summary>A question's terms are kept in its order, and so are the words of a statement that match them.</summary>
    private double Swapped(StatementMatch match)
    {
        var places = new List<int>();
        for (var at = 0; at < weights.Terms.Count; at++)
        {
            if (weights.Terms[at].IsOwn && match.Places.FirstOrDefault(place => place.Term == at && place.Strength >= 1) is { Strength: > 0 } place)
                places.Add(place.Word);
        }
        var (swapped, all) = (0, 0);
        for (var first = 0; first < places.Count; first++)
        {
            for (var second = first + 1; second < places.Count; second++)
            {
                all++;
                swapped += places[second] < places[first] ? 1 : 0;
            }
        }
        return all > 0 ? swapped / (double)all : -1;
    }
}
