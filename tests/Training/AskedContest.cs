using Briefing.Answers;

namespace Training;

/// <summary>A question with the contest of the answering words of its best statements.</summary>
internal sealed class AskedContest
{
    private readonly WordsContest contest;

    public AskedContest(AskedGroup group, double[] scores)
    {
        Group = group;
        var placed = group.Look.Place(group.Inputs, scores);
        contest = group.Look.Contest(placed);
        Entries =
        [
            .. contest.Entries.SelectMany((entry, rank) => entry.Spans.Select((span, at) =>
                (entry.Inputs[at], group.IsRightStatement(placed[rank].Seen) ? group.Question.F1(TextOf(placed[rank], span.Span)) : 0))),
        ];
    }

    public AskedGroup Group { get; }

    /// <summary>The stretches of all statements that take part, with what each is worth; nothing in a wrong statement is.</summary>
    public IReadOnlyList<(float[] Input, double F1)> Entries { get; }

    /// <summary>The order of statements by a model of answering words.</summary>
    public IReadOnlyList<PlacedStatement> Order(LearnedTrees model) => contest.Order(model.Score);

    /// <summary>What the words chosen in a statement are worth; 0 where readers would see none.</summary>
    public double F1(PlacedStatement placed) =>
        placed.Chosen is { } chosen && Group.Look.Words(placed.Seen, chosen.Whole(placed.Seen.Match.Statement)) is { } words
            ? Group.Question.F1(TextOf(placed, words))
            : 0;

    private static string TextOf(PlacedStatement placed, AnswerSpan span) => span.Span.Of(placed.Seen.Match.Statement.Fact.Statement);
}
