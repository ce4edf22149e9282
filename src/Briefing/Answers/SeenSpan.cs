using Briefing.Language;

namespace Briefing.Answers;

/// <summary>What is known of one stretch of a statement that may be the answering words; <see cref="Learned.SpanInputs"/> makes the model's input of it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Match">Where the question's terms stand in the statement.</param>
/// <param name="Span">The stretch.</param>
/// <param name="Features">What the plain weights look at.</param>
internal sealed record SeenSpan(ReadQuestion Question, StatementMatch Match, AnswerSpan Span, AnswerFeatures Features)
{
    /// <summary>Words to the nearest matching one before it; <see cref="Far"/> when there is none.</summary>
    public double NearestBefore { get; init; }

    /// <summary>Words to the nearest matching one behind it.</summary>
    public double NearestAfter { get; init; }

    /// <summary>Share of the question's terms that stand before it, by rarity; repeated words count again.</summary>
    public double MassBefore { get; init; }

    /// <summary>Share that stands behind it.</summary>
    public double MassAfter { get; init; }

    /// <summary>Share that stands in it.</summary>
    public double MassInside { get; init; }

    /// <summary>What stands outside it, each word by how near it is.</summary>
    public double MassNear { get; init; }

    /// <summary>Marks of punctuation between it and the nearest matching words.</summary>
    public double Marks { get; init; }

    /// <summary>Where the nearest matching verb stands: 1 before, 2 behind, 0 nowhere.</summary>
    public double VerbSide { get; init; }

    /// <summary>Likeness in meaning of the asked noun to its last word; -1 when no noun is asked for.</summary>
    public double AskedLikeLast { get; init; }

    /// <summary>Likeness of the asked noun to its likest word.</summary>
    public double AskedLikeAny { get; init; }

    /// <summary>Likeness of the asked noun to the likest of the words around it.</summary>
    public double AskedLikeBeside { get; init; }

    /// <summary>Whether its last word names the same class of things as the asked noun: 1, 0, or -1 when that is not known.</summary>
    public double SameClass { get; init; }

    /// <summary>Likeness of all its words to all the question's.</summary>
    public double LikeQuestion { get; init; }

    /// <summary>How rare its words are in English, on average.</summary>
    public double Rarity { get; init; }

    /// <summary>How many of its words are verbs in the first place.</summary>
    public double Verbs { get; init; }

    /// <summary>How many stretches of its kind the statement has, and how many of those stand before it.</summary>
    public (int All, int Before) OfKind { get; init; }

    /// <summary>How many other stretches hold it, and how many it holds.</summary>
    public (int Holding, int Held) Overlap { get; init; }

    /// <summary>Whether its last word names a kind of what is sought: 1, 0, or -1 when that is not known.</summary>
    public double KindOfSought { get; init; }

    /// <summary>How near its last word and what is sought are as kinds of things, 0 to 1; -1 when that is not known.</summary>
    public double LikeSought { get; init; }

    /// <summary>Likeness in meaning of what is sought to its last word; -1 when nothing is.</summary>
    public double MeaningOfSought { get; init; }

    /// <summary>How well the nearest verb before it stands for a word of the question; -1 without one close by.</summary>
    public double VerbBefore { get; init; }

    /// <summary>How well the nearest verb behind it stands for a word of the question; -1 without one close by.</summary>
    public double VerbAfter { get; init; }

    /// <summary>Likeness of the words around it to all the question's.</summary>
    public double AroundLikeQuestion { get; init; }

    /// <summary>1 when it tells who says what the statement tells: after "according to", or beside "said".</summary>
    public double Speaks { get; init; }

    /// <summary>1 when words of it are joined by "and" or "or".</summary>
    public double IsJoined { get; init; }

    /// <summary>How many of its words are adjectives in the first place.</summary>
    public double Adjectives { get; init; }

    /// <summary>What stands for "no matching word".</summary>
    public const double Far = 99;

    /// <summary>What stands for "nothing is asked that could be compared", or "not known".</summary>
    public const double Unknown = -1;

    public IReadOnlyList<Token> Tokens => Match.Statement.Tokens;

    public Token First => Tokens[Span.First];

    public Token Last => Tokens[Span.Last];

    /// <summary>The class of its last word as a noun, 0 for none.</summary>
    public int NounClass => WordKinds.Of(Last.Term)?.NounClass ?? 0;
}
