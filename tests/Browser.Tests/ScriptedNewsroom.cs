using Bot.Conversations;
using Bot.Gateway;

namespace Browser.Tests;

/// <summary>Answers every question the same way, so that the tests look at the page and not at the answers.</summary>
internal sealed class ScriptedNewsroom : IPlainTextHandler
{
    /// <summary>A question whose answer fails the first time.</summary>
    public const string Stumbling = "Do you stumble?";

    /// <summary>A question whose answer tries to be markup.</summary>
    public const string Markup = "<img src=x onerror=alert(1)>";

    private readonly List<string> asked = [];

    public int Order => 0;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<string> Asked => asked;

    /// <summary>Answers wait for this.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What the welcome offers.</summary>
    public static ConversationExamples Examples { get; } = new((_, _, _) =>
        Task.FromResult<IReadOnlyList<MessageButton>>([new("Kazakhstan", "Kazakhstan"), new("Who was arrested?", "Who was arrested?")]));

    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
    {
        asked.Add(context.Argument);
        await Gate.WaitAsync(cancellationToken);
        if (context.Argument == Stumbling && asked.Count(question => question == Stumbling) == 1)
            throw new InvalidOperationException("The first time goes wrong.");
        var text = new MessageTextBuilder()
            .Bold("Karim Massimov").Append(" was arrested on suspicion of treason, the National Security Committee says.")
            .AppendLine().AppendLine()
            .Append($"You asked: {context.Argument}")
            .AppendLine().AppendLine()
            .Link("Example News", new Uri("https://example.org/almaty")).Append(", ").Italic("8 January 2022")
            .Build();
        return context.Reply(text, new MessageButton("Why was he arrested?", "Why was he arrested?"), new MessageButton("When was that?", "When was that?"));
    }
}
