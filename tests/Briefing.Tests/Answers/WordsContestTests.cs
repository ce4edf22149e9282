using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class WordsContestTests
{
    private const string Holding = "The ferry sank in the harbour of Tonga.";
    private const string Echoing = "How many people died when the ferry sank is what people ask.";
    private const string Last = "The ferry was old.";
    private const string Fourth = "The harbour is small.";

    [Fact]
    public void A_statement_whose_words_answer_well_comes_before_one_that_ranks_a_little_higher()
    {
        var order = Order((Echoing, 1), (Holding, 0.8), (Last, 0), (Fourth, -1));

        Assert.Equal([Holding, Echoing, Last, Fourth], order.Select(TextOf));
    }

    [Fact]
    public void A_statement_that_ranks_far_higher_stays_first()
    {
        var order = Order((Echoing, 9), (Holding, 0.8), (Last, 0), (Fourth, -1));

        Assert.Equal(Echoing, TextOf(order[0]));
    }

    [Fact]
    public void Only_the_best_compete()
    {
        var order = Order((Echoing, 1), (Last, 0.9), (Fourth, 0.8), (Holding, 0.7));

        Assert.Equal(Holding, TextOf(order[3]));
        Assert.Null(order[3].Chosen);
    }

    [Fact]
    public void The_order_is_that_of_the_standings()
    {
        var order = Order((Echoing, 1), (Holding, 0.8), (Last, 0), (Fourth, -1));

        Assert.Equal(order.OrderByDescending(placed => placed.Standing).Select(TextOf), order.Select(TextOf));
    }

    /// <summary>The order by a model that likes the words of one statement, and no others.</summary>
    private static IReadOnlyList<PlacedStatement> Order(params (string Text, double Score)[] statements)
    {
        var look = new CloserLook(
            QuestionReader.Read("Where did the ferry sink?"), [.. statements.Select((one, at) => UnrestStory.Statement(one.Text, at))],
            UnrestStory.Scope(Dialogue.Empty));
        var scores = look.Seen.Select(seen => statements.First(one => one.Text == seen.Match.Statement.Fact.Statement).Score).ToList();
        var contest = look.Contest(look.Place([.. look.Seen.Select(_ => Array.Empty<float>())], scores));
        var liked = contest.Entries
            .Where(entry => entry.Spans.Any(span => span.Match.Statement.Fact.Statement == Holding))
            .SelectMany(entry => entry.Inputs)
            .ToList();
        return contest.Order(input => liked.Contains(input) ? 0 : -8);
    }

    private static string TextOf(PlacedStatement placed) => placed.Seen.Match.Statement.Fact.Statement;
}
