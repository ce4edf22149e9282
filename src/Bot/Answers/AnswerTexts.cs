using System.Globalization;
using Bot.Conversations;
using Bot.Facts;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Answers;

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
        text.Append(FactTexts.Of(wording, best.Statement.Fact, now, isShort ? null : best.Answer?.Span)).AppendLine();
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

    private static void AppendConflicts(
        MessageTextBuilder text, Wording wording, IReadOnlyList<ConflictingFigure> conflicts, DateTimeOffset now)
    {
        text.AppendLine().Append(Words.Message(wording, conflicts.Count == 1 ? "AnotherFigure" : "OtherFigures")).AppendLine();
        foreach (var conflict in conflicts)
        {
            text.Bold(conflict.Figure).Append(": ").Append(FactTexts.Of(wording, conflict.Statement.Fact, now)).AppendLine();
        }
    }

    private static string Capitalised(string words) =>
        string.Concat(words[..1].ToUpper(CultureInfo.InvariantCulture), words.AsSpan(1));
}
