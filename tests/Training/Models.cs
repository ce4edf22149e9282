using System.Diagnostics;
using Briefing.Answers.Learned;

namespace Training;

/// <summary>Makes all models and prints their marks.</summary>
internal static class Models
{
    private const int FoldCount = 5;
    private const int OpenEvery = 2;

    public static void Make(string data, string target)
    {
        var watch = Stopwatch.StartNew();
        var squad = QuestionPacks.Squad(Path.Combine(data, "squad1.1.jsonl.gz"));
        var groups = AskedGroup.Ask(
        [
            .. squad,
            .. OpenPack.Over(squad, OpenEvery),
            .. QuestionPacks.Dialogues(Path.Combine(data, "coqa.jsonl.gz")),
            .. QuestionPacks.Dialogues(Path.Combine(data, "quac.jsonl.gz")),
            .. OpenPack.News(data),
        ]);
        Say(watch, $"{groups.Count} questions read");
        // Its answered questions are those of SQuAD 1.1, so ranking has nothing to learn from it.
        var doubtful = AskedGroup.Ask(QuestionPacks.Squad(Path.Combine(data, "squad2.0.jsonl.gz"), "squad2"));
        var folds = new Folds(groups.Select(group => group.Question.Article), FoldCount);
        var scores = RankingTraining.CrossValidate(groups, doubtful, folds);
        RankingTraining.Print(scores);
        var (one, several) = RankingTraining.Learn(groups);
        one.Write(Path.Combine(target, RankingModel.OneArticle), RankingInputs.Names);
        several.Write(Path.Combine(target, RankingModel.SeveralArticles), RankingInputs.Names);
        Say(watch, "ranking learned");
        var contests = SpanTraining.Contests([.. groups, .. doubtful], scores);
        var words = SpanTraining.CrossValidate(contests, folds);
        SpanTraining.Print(contests, words, folds);
        SpanTraining.Learn(contests).Write(Path.Combine(target, SpanModel.File), SpanInputs.Names);
        Say(watch, "answering words learned");
        var cases = ConfidenceTraining.Cases(contests, words, folds);
        ConfidenceTraining.CrossValidate(cases, folds);
        ConfidenceTraining.Learn(cases, isOpen: false).Write(Path.Combine(target, ConfidenceModel.OneArticle), ConfidenceInputs.Names);
        ConfidenceTraining.Learn(cases, isOpen: true).Write(Path.Combine(target, ConfidenceModel.SeveralArticles), ConfidenceInputs.Names);
        Say(watch, "confidence learned");
    }

    private static void Say(Stopwatch watch, string what) => Console.WriteLine($"{watch.Elapsed:mm\\:ss} {what}");
}
