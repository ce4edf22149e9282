using System.Globalization;
using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Answers;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Answers;

/// <summary>Every word that readers see of an answer, but for the facts' own.</summary>
internal static class AnswerTexts
{
    /// <summary>What /help says of the command.</summary>
    public const string Help = "answers a question from the stored facts";

    /// <summary>Longer answering words are not repeated above the statement but stand out in it.</summary>
    private const int LongestLead = 60;

    private const string Nothing = "That is not in our facts.";

    /// <summary>The command without a question.</summary>
    public static MessageText NoQuestion { get; } = new MessageTextBuilder()
        .Append("Ask a question after the command, for example: /ask Why are they on strike?")
        .Build();

    /// <summary>The answer as one message: words that answer, statement, who says so, source and age; then what contradicts it.</summary>
    public static MessageText Of(Answer answer, DateTimeOffset now)
    {
        var text = new MessageTextBuilder();
        foreach (var ended in answer.Corrections)
            text.Append(CorrectionTexts.Aside(Wording.English, ended, now)).AppendLine().AppendLine();
        if (!answer.IsAnswered || answer.Best is not { } best)
            return AppendUnanswered(text, answer).Build();
        var isShort = answer.Highlight.Length is > 0 and <= LongestLead;
        if (isShort)
            text.Bold(Capitalised(answer.Highlight)).AppendLine().AppendLine();
        AppendFact(text, best.Statement.Fact, isShort ? null : best.Answer?.Span, now);
        if (answer.Conflicts.Count > 0)
            AppendConflicts(text, answer.Conflicts, now);
        return text.Build();
    }

    /// <summary>The suggested questions as buttons that ask them.</summary>
    public static IReadOnlyList<MessageButton> Buttons(Answer answer) =>
        [.. answer.Suggestions.Select(question => new MessageButton(question, question))];

    private static MessageTextBuilder AppendUnanswered(MessageTextBuilder text, Answer answer)
    {
        text.Bold(Nothing);
        if (answer.IsKept)
            text.Append(" I have kept the question for the editors.");
        if (answer.Suggestions.Count > 0)
            text.AppendLine().AppendLine().Append("What I can answer:");
        return text;
    }

    /// <param name="text">Where to append.</param>
    /// <param name="fact">What is told.</param>
    /// <param name="bold">The stretch of the statement to stand out, or null.</param>
    /// <param name="now">The moment of telling.</param>
    private static void AppendFact(MessageTextBuilder text, Fact fact, TextSpan? bold, DateTimeOffset now)
    {
        text.WithBold(fact.Statement, bold?.Start ?? 0, bold?.Length ?? 0);
        if (fact.Attribution is { } attribution && !Says(fact.Statement, attribution))
            text.Append($" – {attribution.TrimEnd('.')}.");
        text.AppendLine();
        foreach (var caveat in Caveats(fact, now))
            text.Italic(caveat).AppendLine();
        AppendSource(text, fact, now);
    }

    /// <summary>Everything that limits a fact; never left out.</summary>
    private static IEnumerable<string> Caveats(Fact fact, DateTimeOffset now)
    {
        if (fact.Caveat is { } caveat && !Says(fact.Statement, caveat))
            yield return caveat;
        else if (fact is { Status: FactStatus.Unverified, Caveat: null })
            yield return "This has not been verified.";
        if (fact is { Status: FactStatus.Disputed, Caveat: null })
            yield return "This is disputed.";
        if (fact.ReviewBy is { } review && review <= DateOnly.FromDateTime(now.UtcDateTime))
            yield return fact.AsOf is { } asOf ? $"As of {TimeTexts.Day(asOf)}; it may have changed since." : "This may have changed since.";
    }

    private static void AppendSource(MessageTextBuilder text, Fact fact, DateTimeOffset now)
    {
        text.Append("Source: ").Link(fact.Source.Name, fact.Source.Url);
        if (fact.Source.Published is { } published)
            text.Append($", {TimeTexts.DatedAgo(published, now)}");
        else if (fact is { AsOf: { } asOf, Source.ArticleId: null })
            text.Append($", as of {TimeTexts.Day(asOf)}");
        else
            text.Append(", undated");
        text.AppendLine();
    }

    private static void AppendConflicts(MessageTextBuilder text, IReadOnlyList<ConflictingFigure> conflicts, DateTimeOffset now)
    {
        text.AppendLine().Bold(conflicts.Count == 1 ? "Another figure" : "Other figures").AppendLine();
        foreach (var conflict in conflicts)
        {
            text.Bold(conflict.Figure).Append(": ");
            AppendFact(text, conflict.Statement.Fact, null, now);
        }
    }

    private static bool Says(string statement, string words) =>
        statement.Contains(words.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Capitalised(string words) =>
        string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(1));
}
