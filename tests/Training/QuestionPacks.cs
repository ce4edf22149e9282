using System.Text.Json;
using Briefing.Answers;

namespace Training;

/// <summary>The questions of the public data sets that ask about one article each.</summary>
internal static class QuestionPacks
{
    private const int FewestRationaleWords = 3;
    private const double LikeAnswer = 0.5;

    /// <summary>SQuAD's, about one article each.</summary>
    public static IReadOnlyList<PackQuestion> Squad(string path, string pack = "squad")
    {
        var articles = PackFiles.Lines(path).Select((article, number) => (Row: article, Statements: PackFiles.Statements(
            number, article.Text("title").Replace('_', ' '),
            string.Join("\n\n", article.Items("paragraphs").Select(paragraph => Judging.Squeeze(paragraph.Text("context"))))))).ToList();
        var rarity = TermRarity.Among([.. articles.SelectMany(article => article.Statements)]);
        return
        [
            .. articles.SelectMany(article => article.Row.Items("paragraphs").SelectMany(paragraph => paragraph.Items("qas")).Select(asked =>
            {
                var answers = asked.Items("answers").Select(answer => answer.Text("text")).Distinct().ToList();
                return new PackQuestion(pack, article.Row.Text("title"), asked.Text("question"), article.Statements, rarity)
                {
                    Rights = answers,
                    Words = answers,
                };
            })),
        ];
    }

    /// <summary>Those of conversations about one story each: CoQA's and QuAC's.</summary>
    public static IReadOnlyList<PackQuestion> Dialogues(string path)
    {
        var dialogues = PackFiles.Lines(path).Select((dialogue, number) =>
        {
            var title = dialogue.Text("source") == "quac" ? dialogue.Text("title").TrimEnd('1', '2', '3', '4', '5', '6', '7', '8', '9', '0') : "";
            return (Row: dialogue, Statements: PackFiles.Statements(number, title, Judging.Squeeze(dialogue.Text("story"))));
        }).ToList();
        var rarity = TermRarity.Among([.. dialogues.SelectMany(dialogue => dialogue.Statements)]);
        return
        [
            .. dialogues.SelectMany(dialogue => dialogue.Row.Items("turns").Select((turn, at) =>
                new PackQuestion(dialogue.Row.Text("source") == "quac" ? "quac" : "coqa", dialogue.Row.Text("id"), turn.Text("question"), dialogue.Statements, rarity)
                {
                    Rights = Rights(turn, Judging.Squeeze(dialogue.Row.Text("story"))),
                    GoesOn = at > 0,
                })),
        ];
    }

    /// <summary>The answer and the marked rationale, as far as they stand in the story in a usable form.</summary>
    private static List<string> Rights(JsonElement turn, string story)
    {
        var (answer, span) = (turn.Text("answer"), turn.Text("span"));
        var rights = new List<string>();
        if (turn.GetProperty("unanswerable").GetBoolean())
            return rights;
        if (Judging.Normalise(answer) is not ("yes" or "no"))
            rights.Add(answer);
        if (Judging.Normalise(span).Count(' '.Equals) >= FewestRationaleWords - 1 || Judging.F1(span, answer) >= LikeAnswer)
            rights.Add(span);
        return [.. rights.Where(right => Judging.Holds(story, [right]))];
    }
}
