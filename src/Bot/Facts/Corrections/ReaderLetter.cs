using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Outbox;
using Briefing.Answers;
using Briefing.Facts;

namespace Bot.Facts.Corrections;

/// <summary>One message to a reader with what was wrong and what answers an earlier question.</summary>
/// <param name="Facts">The facts whose end it tells.</param>
/// <param name="Answers">The questions that it answers.</param>
/// <param name="Gives">The facts that it tells itself.</param>
/// <param name="Entry">As it goes out.</param>
internal sealed record ReaderLetter(
    IReadOnlyList<PendingFact> Facts, IReadOnlyList<PendingAnswer> Answers, IReadOnlyList<Fact> Gives, OutboxEntry Entry)
{
    /// <summary>More than that goes into the next one.</summary>
    public const int MostFacts = 10;

    /// <summary>The letter; null when there is nothing to tell.</summary>
    /// <param name="reader">Whom it goes to.</param>
    /// <param name="facts">Of what is pending, what the reader has been given and wants to hear of.</param>
    /// <param name="answers">Of the questions, those to whose answer the reader wants to be woken.</param>
    /// <param name="ended">What became of the facts.</param>
    /// <param name="standing">The facts that answer, by the ids that the questions are answered with.</param>
    /// <param name="now">Now.</param>
    public static ReaderLetter? Write(
        PendingReader reader, IReadOnlyList<PendingFact> facts, IReadOnlyList<PendingAnswer> answers,
        IReadOnlyDictionary<Guid, EndedFact> ended, IReadOnlyDictionary<Guid, Fact> standing, DateTimeOffset now)
    {
        if (facts.Count == 0 && answers.Count == 0)
            return null;
        // A topic of a forum hears what it was told itself.
        var thread = facts.Count > 0 ? facts[0].Thread : answers[0].Thread;
        var wrong = facts.Where(fact => fact.Thread == thread).Take(MostFacts).ToList();
        var asked = answers.Where(answer => answer.Thread == thread).Take(MostFacts).ToList();
        var text = CorrectionTexts.Letter(
            Wording.Of(reader.Language),
            [.. wrong.Select(fact => (ended[fact.FactId], fact.GivenAt))],
            [.. asked.Select(answer => (answer.Question, standing[answer.FactId]))], now);
        var gives = wrong.Select(fact => ended[fact.FactId].Now).OfType<Fact>()
            .Concat(asked.Select(answer => standing[answer.FactId])).DistinctBy(fact => fact.Id).ToList();
        return new ReaderLetter(wrong, asked, gives, new OutboxEntry(
            OutboxPriority.Correction, new OutgoingMessage(reader.Chat, text, []) { Thread = thread })
        {
            About = gives.Count > 0 ? About(gives[^1], asked) : null,
        });
    }

    /// <summary>A reply to it goes on with what it told last.</summary>
    private static string About(Fact last, List<PendingAnswer> asked)
    {
        var question = asked.Count > 0 ? asked[^1].Question : last.Question ?? last.Subject;
        var turn = new DialogueTurn(question, [last.Statement], [last.Id], last.Source.ArticleId);
        return JsonSerializer.Serialize(Dialogue.Empty.After(turn, last.Subject), JsonSerializerOptions.Web);
    }
}
