using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Facts;

namespace Bot.Facts.Editing;

/// <summary>What editors see of open questions and of the facts that they state.</summary>
internal static class EditorTexts
{
    /// <summary>What /help says of the commands.</summary>
    public const string HelpQuestions = "what readers asked and nothing answered";
    public const string HelpAnswer = "answer an open question";
    public const string HelpFacts = "the facts that editors have stated";
    public const string HelpCorrect = "correct a fact of the editors";
    public const string HelpWithdraw = "withdraw a fact of the editors";

    /// <summary>What a pressed button shows for a moment.</summary>
    public const string Saved = "Saved";
    public const string Dismissed = "Dismissed";
    public const string Stale = "It has changed meanwhile. This is how it stands now.";
    public const string AlreadyDone = "Already done";

    private const int LongestQuestion = 200;

    private const string Form = "Subject: the topic\nSource: its name https://…\nSays: who says so\nStatus: confirmed";

    public static readonly MessageText NoQuestions = Plain("No question waits for an answer.");

    public static readonly MessageText NoFacts = Plain("Editors have stated no facts yet. /questions shows what readers ask.");

    public static readonly MessageText HowToAnswer = Plain($"/answer NUMBER the statement\n{Form}");

    public static readonly MessageText HowToCorrect = Plain(
        "/fact_correct NUMBER the right statement\nWrong: what was wrong\nWhat else has changed, as in /answer. /facts shows the numbers.");

    public static readonly MessageText HowToWithdraw = Plain("/fact_withdraw NUMBER the reason. /facts shows the numbers.");

    /// <summary>A page of the queue.</summary>
    public static MessageText Questions(IReadOnlyList<OpenQuestion> questions, DateTimeOffset now)
    {
        var text = new MessageTextBuilder().Bold("Open questions").AppendLine();
        foreach (var question in questions)
        {
            text.AppendLine().Bold(Number(question.Number)).Append(" ").AppendLine(Shortened(question.Question))
                .Italic($"Asked: {Number(question.TimesAsked)}, last {Ago(question.LastAsked, now)}").AppendLine();
        }
        return text.Build();
    }

    /// <summary>The latest facts of editors.</summary>
    public static MessageText Facts(IReadOnlyList<EditorFact> facts, DateTimeOffset now)
    {
        var text = new MessageTextBuilder().Bold("The editors’ facts").AppendLine();
        foreach (var (number, fact, at) in facts)
        {
            text.AppendLine().Bold(Number(number)).Append(" ").AppendLine(fact.Statement)
                .Italic($"{fact.Status}, by {fact.ApprovedBy}, {Ago(at, now)}").AppendLine();
        }
        return text.Build();
    }

    /// <summary>How to answer a certain question.</summary>
    public static MessageText HowTo(OpenQuestion question) => new MessageTextBuilder()
        .Bold($"Question {Number(question.Number)}: ").AppendLine(question.Question)
        .AppendLine().AppendLine("Send this with your words in it:")
        .Append($"/answer {Number(question.Number)} the statement\n{Form}")
        .Build();

    /// <summary>What a draft still lacks.</summary>
    public static MessageText Missing(IEnumerable<string> parts) => new MessageTextBuilder()
        .Bold("Nothing is saved yet.").AppendLine(" Please send it again, with:")
        .Append(string.Join('\n', parts.Select(part => $"• {part}")))
        .Build();

    public static MessageText NotFound(long number) => Plain($"There is nothing open under the number {Number(number)}.");

    /// <summary>A draft as readers will get it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="before">The fact that it ends; null: none.</param>
    /// <param name="now">Now.</param>
    public static MessageText Preview(EditorDraft draft, EditorFact? before, DateTimeOffset now) => new MessageTextBuilder()
        .Italic("As readers get it:").AppendLine().AppendLine()
        .Append(AsRead(draft, before, now))
        .Build();

    /// <summary>What was done, in the preview's place.</summary>
    public static MessageText Done(EditorDraft draft, EditorFact? before, long readers, DateTimeOffset now) => new MessageTextBuilder()
        .Bold($"{Saved} by {draft.Editor}.").AppendLine($" Readers to be told: {Number(readers)}.").AppendLine()
        .Append(AsRead(draft, before, now))
        .Build();

    /// <summary>A button's label that says how many will be told.</summary>
    public static string SaveLabel(EditorDraftKind kind, long readers) => kind switch
    {
        EditorDraftKind.Correction => $"Correct and tell {Number(readers)}",
        EditorDraftKind.Withdrawal => $"Withdraw and tell {Number(readers)}",
        _ => $"Save and tell {Number(readers)}",
    };

    public static MessageText Plain(string words) => new(words, []);

    private static MessageText AsRead(EditorDraft draft, EditorFact? before, DateTimeOffset now)
    {
        if (draft.Kind is EditorDraftKind.Answer || before is null)
            return CorrectionTexts.Letter(Wording.English, [], [(draft.Question, draft.Fact)], now);
        var isTakenBack = draft.Kind is EditorDraftKind.Withdrawal;
        var ended = before.Fact with
        {
            Status = isTakenBack ? FactStatus.Withdrawn : FactStatus.Corrected,
            CorrectionNote = draft.Reason,
        };
        return CorrectionTexts.Letter(
            Wording.English, [(new EndedFact(before.Fact, ended, isTakenBack ? null : draft.Fact), before.StoredAt)], [], now);
    }

    private static string Ago(DateTimeOffset at, DateTimeOffset now) => TimeTexts.Ago(Wording.English, at, now);

    private static string Number(long number) => number.ToString(Wording.English.Culture);

    private static string Shortened(string question) =>
        question.Length <= LongestQuestion ? question : $"{question[..LongestQuestion].TrimEnd()}…";
}
