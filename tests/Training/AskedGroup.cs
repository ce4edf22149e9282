using Briefing.Answers;
using Briefing.Answers.Learned;

namespace Training;

/// <summary>A question after the closer look: what the models are given, and what would be right.</summary>
/// <param name="Question">The question.</param>
/// <param name="Read">As it is understood.</param>
/// <param name="Look">What was seen.</param>
/// <param name="Inputs">The ranking model's, for each statement seen.</param>
/// <param name="IsRight">Whether each statement is right.</param>
internal sealed record AskedGroup(PackQuestion Question, ReadQuestion Read, CloserLook Look, float[][] Inputs, bool[] IsRight)
{
    /// <summary>Asks the questions in their order, each conversation going on with what plain weights put first.</summary>
    public static IReadOnlyList<AskedGroup> Ask(IEnumerable<PackQuestion> questions)
    {
        var groups = new List<AskedGroup>();
        var dialogue = Dialogue.Empty;
        foreach (var question in questions.Where(question => question.Statements.Count > 0))
        {
            dialogue = question.GoesOn ? dialogue : Dialogue.Empty;
            var read = FollowUps.Resolve(question.Text, dialogue);
            var scope = new RankingScope(question.Rarity, question.Now) { Shown = [.. dialogue.Turns.Reverse().SelectMany(turn => turn.FactIds)] };
            var look = new CloserLook(read, question.Statements, scope);
            var best = look.Seen[0].Match.Statement.Fact;
            dialogue = dialogue.After(new DialogueTurn(question.Text, [best.Statement], [best.Id], best.Source.ArticleId), null);
            groups.Add(new AskedGroup(
                question, read, look, RankingInputs.Of(read, look.Seen),
                [.. look.Seen.Select(seen => question.IsRight(seen.Match.Statement.Fact.Statement))]));
        }
        return groups;
    }

    /// <summary>Whether a statement that was seen is right.</summary>
    public bool IsRightStatement(SeenStatement seen) =>
        IsRight[Look.Seen.Index().First(one => ReferenceEquals(one.Item, seen)).Index];

    /// <summary>Where the statements come when ordered by these scores.</summary>
    public static int[] Order(double[] scores) => [.. Enumerable.Range(0, scores.Length).OrderByDescending(at => scores[at])];
}
