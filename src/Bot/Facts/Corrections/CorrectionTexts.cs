using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;

namespace Bot.Facts.Corrections;

/// <summary>What readers see when something that they were told was wrong, or when their question is answered later.</summary>
internal static class CorrectionTexts
{
    private static readonly Phrases Words = new(typeof(CorrectionTexts));

    /// <summary>The message that tells it unasked.</summary>
    /// <param name="wording">The reader's language.</param>
    /// <param name="corrections">What has ended, with when it was told.</param>
    /// <param name="answers">Questions with what answers them.</param>
    /// <param name="now">The moment of telling.</param>
    public static MessageText Letter(
        Wording wording, IReadOnlyList<(EndedFact Ended, DateTimeOffset ToldAt)> corrections,
        IReadOnlyList<(string Question, Fact Fact)> answers, DateTimeOffset now)
    {
        var text = new MessageTextBuilder();
        if (corrections.Count > 0)
        {
            var title = corrections.All(one => one.Ended.HasVanished) ? "NoLongerSaid"
                : corrections.Count == 1 ? "Correction" : "Corrections";
            text.Append(Words.Message(wording, title)).AppendLine().AppendLine();
        }
        foreach (var (ended, toldAt) in corrections)
        {
            text.Append(Words.Message(wording, "ToldAgo", TimeTexts.Ago(wording, toldAt, now), ended.Fact.Statement)).AppendLine();
            text.Append(Right(wording, ended, now)).AppendLine().AppendLine();
        }
        foreach (var (question, fact) in answers)
            text.Append(Answer(wording, question, fact, now)).AppendLine().AppendLine();
        return text.Build();
    }

    /// <summary>What a conversation tells before its next answer.</summary>
    public static MessageText Aside(Wording wording, EndedFact ended, DateTimeOffset now) => new MessageTextBuilder()
        .Append(Words.Message(wording, AsideKey(ended), ended.Fact.Statement)).AppendLine()
        .Append(Right(wording, ended, now))
        .Build();

    /// <summary>The answer that editors give to an open question.</summary>
    public static MessageText Answer(Wording wording, string question, Fact fact, DateTimeOffset now) => new MessageTextBuilder()
        .Append(Words.Message(wording, "YouAsked", question)).AppendLine()
        .Append(FactTexts.Of(wording, fact, now))
        .Build();

    private static string AsideKey(EndedFact ended) =>
        ended.HasVanished ? "AsideNoLongerSaid" : ended.Now is null && IsWithdrawn(ended) ? "AsideWithdrawn" : "AsideCorrection";

    private static bool IsWithdrawn(EndedFact ended) => ended.Last.Status is FactStatus.Withdrawn;

    /// <summary>What is right now, or why it is told no more.</summary>
    private static MessageText Right(Wording wording, EndedFact ended, DateTimeOffset now)
    {
        var note = WhatWasWrong(ended.Last);
        if (ended.Now is { } right)
        {
            var text = new MessageTextBuilder();
            if (note is not null)
                text.AppendLine(note);
            return text.Append(Words.Message(wording, "Now", FactTexts.Of(wording, right, now))).Build();
        }
        if (ended.HasVanished)
            return Words.Message(wording, "ArticleSaysItNoMore");
        if (IsWithdrawn(ended))
            return note is null ? Words.Message(wording, "Withdrawn") : Words.Message(wording, "WithdrawnBecause", note);
        return note is null ? Words.Message(wording, "Wrong") : new MessageText(note, []);
    }

    /// <summary>What an article, an alert or an editor says of the mistake; null when nobody does.</summary>
    private static string? WhatWasWrong(Fact fact) => fact switch
    {
        { CorrectionNote: null or PreparedFactStore.Replaced } => null,
        // Otherwise it only repeats the new statement.
        { Source.ArticleId: not null } => CorrectionLines.Is(fact.CorrectionNote) ? CorrectionLines.Body(fact.CorrectionNote) : null,
        _ => fact.CorrectionNote,
    };
}
