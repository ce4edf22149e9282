using Briefing.Answers;
using Briefing.Answers.Learned;

namespace Training;

/// <summary>Learns to choose the answering words of a statement.</summary>
internal static class SpanTraining
{
    private const int Grades = 4;
    private const int Reach = 5;

    private static readonly Growth Growth = new(300, 15, 0.06, 40);
    private static readonly int[] Gains = [0, 1, 2, 3, 5];

    /// <summary>A statement with its stretches and what each is worth.</summary>
    internal sealed record Choice(AskedGroup Group, int At, IReadOnlyList<SeenSpan> Seen, float[][] Inputs, double[] F1);

    /// <summary>The first statement of each question, and the first right one where that is another.</summary>
    public static IReadOnlyList<Choice> Choices(IEnumerable<AskedGroup> groups, IReadOnlyDictionary<AskedGroup, double[]> scores)
    {
        var choices = new List<Choice>();
        foreach (var group in groups.Where(group => group.Question.Words.Count > 0))
        {
            var order = AskedGroup.Order(scores[group]);
            choices.Add(Of(group, order[0]));
            if (!group.IsRight[order[0]] && order.Take(Reach).Where(at => group.IsRight[at]).ToList() is [var right, ..])
                choices.Add(Of(group, right));
        }
        return choices;
    }

    public static LearnedTrees Learn(IEnumerable<Choice> choices) => LearnedTrees.Ranking(
        choices.Where(choice => choice.Group.IsRight[choice.At] && choice.F1.Distinct().Count() > 1)
            .Select(choice => choice.Inputs.Select((input, at) => (input, (int)Math.Round(Grades * choice.F1[at]))).ToList()),
        Gains, Growth);

    /// <summary>The models by fold, each of what the other folds hold.</summary>
    public static LearnedTrees[] CrossValidate(IReadOnlyList<Choice> choices, IReadOnlyDictionary<AskedGroup, double[]> scores, Folds folds)
    {
        var models = new LearnedTrees[folds.Count];
        var results = new List<(bool IsRight, double Plain, double Learned, double Best)>();
        Parallel.For(0, folds.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var model = models[fold] = Learn(choices.Where(choice => folds.Of(choice.Group.Question.Article) != fold));
            foreach (var choice in choices.Where(choice => folds.Of(choice.Group.Question.Article) == fold && choice.At == AskedGroup.Order(scores[choice.Group])[0]))
            {
                var chosen = Chosen(choice, model);
                var learned = chosen is null ? 0 : choice.Group.Question.F1(chosen);
                var plain = choice.Group.Look.Seen[choice.At].Answer is { } answer ? choice.Group.Question.F1(TextOf(choice, answer.Span)) : 0;
                lock (results)
                    results.Add((choice.Group.IsRight[choice.At], plain, learned, choice.F1.DefaultIfEmpty(0).Max()));
            }
        });
        Print("all", results);
        Print("where the statement is right", [.. results.Where(result => result.IsRight)]);
        return models;
    }

    private static string? Chosen(Choice choice, LearnedTrees model)
    {
        if (choice.Group.Read is { Kind: QuestionKind.YesNo } or { AsksForDefinition: true } or { IsGeneral: true })
            return null;
        return ChosenWords.Of(choice.Seen, at => model.Score(choice.Inputs[at])) is { } chosen
            ? TextOf(choice, chosen.Whole(choice.Group.Look.Seen[choice.At].Match.Statement))
            : null;
    }

    private static string TextOf(Choice choice, AnswerSpan span) => span.Span.Of(choice.Group.Look.Seen[choice.At].Match.Statement.Fact.Statement);

    private static Choice Of(AskedGroup group, int at)
    {
        var seen = group.Look.Spans(group.Look.Seen[at]);
        var text = group.Look.Seen[at].Match.Statement.Fact.Statement;
        return new Choice(group, at, seen, SpanInputs.Of(seen), [.. seen.Select(span => group.Question.F1(span.Span.Span.Of(text)))]);
    }

    private static void Print(string which, List<(bool, double Plain, double Learned, double Best)> results) => Console.WriteLine(
        $"answering words, {which}: {results.Count}; F1 {100 * results.Average(result => result.Plain):0.0} by plain weights, "
        + $"{100 * results.Average(result => result.Learned):0.0} learned, {100 * results.Average(result => result.Best):0.0} at best");
}
