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
    /// <summary>Longer answering words are not repeated above the statement but stand out in it.</summary>
    private const int LongestLead = 60;

    private static readonly Phrases Words = new(typeof(AnswerTexts));

    /// <summary>What /help says of the command.</summary>
    public static string CommandAsk(Wording wording) => Words.Text(wording, "CommandAsk");

    /// <summary>The command without a question.</summary>
    public static MessageText NoQuestion(Wording wording) => Words.Message(wording, "NoQuestion");

    /// <summary>The answer as one message: words that answer, statement, who says so, source and age; then what contradicts it.</summary>
    public static MessageText Of(Wording wording, Answer answer, DateTimeOffset now)
    {
        var text = new MessageTextBuilder();
        foreach (var ended in answer.Corrections)
            text.Append(CorrectionTexts.Aside(wording, ended, now)).AppendLine().AppendLine();
        if (!answer.IsAnswered || answer.Best is not { } best)
            return AppendUnanswered(text, wording, answer).Build();
        var isShort = answer.Highlight.Length is > 0 and <= LongestLead;
        if (isShort)
            text.Bold(Capitalised(answer.Highlight)).AppendLine().AppendLine();
        AppendFact(text, wording, best.Statement.Fact, isShort ? null : best.Answer?.Span, now);
        if (answer.Conflicts.Count > 0)
            AppendConflicts(text, wording, answer.Conflicts, now);
        return text.Build();
    }

    /// <summary>The suggested questions as buttons that ask them.</summary>
    public static IReadOnlyList<MessageButton> Buttons(Answer answer) =>
        [.. answer.Suggestions.Select(question => new MessageButton(question, question))];

    private static MessageTextBuilder AppendUnanswered(MessageTextBuilder text, Wording wording, Answer answer)
    {
        text.Append(Words.Message(wording, "NotInOurFacts"));
        if (answer.IsKept)
            text.Append(" ").Append(Words.Message(wording, "KeptForEditors"));
        if (answer.Suggestions.Count > 0)
            text.AppendLine().AppendLine().Append(Words.Message(wording, "WhatICanAnswer"));
        return text;
    }

    /// <param name="text">Where to append.</param>
    /// <param name="wording">In which language.</param>
    /// <param name="fact">What is told.</param>
    /// <param name="bold">The stretch of the statement to stand out, or null.</param>
    /// <param name="now">The moment of telling.</param>
    private static void AppendFact(MessageTextBuilder text, Wording wording, Fact fact, TextSpan? bold, DateTimeOffset now)
    {
        text.WithBold(fact.Statement, bold?.Start ?? 0, bold?.Length ?? 0);
        if (fact.Attribution is { } attribution && !Says(fact.Statement, attribution))
            text.Append($" – {attribution.TrimEnd('.')}.");
        text.AppendLine();
        foreach (var caveat in Caveats(wording, fact, now))
            text.Italic(caveat).AppendLine();
        AppendSource(text, wording, fact, now);
    }

    /// <summary>Everything that limits a fact; never left out.</summary>
    private static IEnumerable<string> Caveats(Wording wording, Fact fact, DateTimeOffset now)
    {
        if (fact.Caveat is { } caveat && !Says(fact.Statement, caveat))
            yield return caveat;
        else if (fact is { Status: FactStatus.Unverified, Caveat: null })
            yield return Words.Text(wording, "NotVerified");
        if (fact is { Status: FactStatus.Disputed, Caveat: null })
            yield return Words.Text(wording, "Disputed");
        if (fact.ReviewBy is { } review && review <= DateOnly.FromDateTime(now.UtcDateTime))
        {
            yield return fact.AsOf is { } asOf
                ? Words.Text(wording, "AsOfAndMayHaveChanged", TimeTexts.Day(wording, asOf))
                : Words.Text(wording, "MayHaveChanged");
        }
    }

    private static void AppendSource(MessageTextBuilder text, Wording wording, Fact fact, DateTimeOffset now)
    {
        var age = fact switch
        {
            { Source.Published: { } published } => TimeTexts.DatedAgo(wording, published, now),
            { AsOf: { } asOf, Source.ArticleId: null } => Words.Text(wording, "AsOf", TimeTexts.Day(wording, asOf)),
            _ => Words.Text(wording, "Undated"),
        };
        text.Append(Words.Message(wording, "Source")).Append(" ").Link(fact.Source.Name, fact.Source.Url).AppendLine($", {age}");
    }

    private static void AppendConflicts(
        MessageTextBuilder text, Wording wording, IReadOnlyList<ConflictingFigure> conflicts, DateTimeOffset now)
    {
        text.AppendLine().Append(Words.Message(wording, conflicts.Count == 1 ? "AnotherFigure" : "OtherFigures")).AppendLine();
        foreach (var conflict in conflicts)
        {
            text.Bold(conflict.Figure).Append(": ");
            AppendFact(text, wording, conflict.Statement.Fact, null, now);
        }
    }

    private static bool Says(string statement, string words) =>
        statement.Contains(words.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    private static string Capitalised(string words) =>
        string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(1));
}
