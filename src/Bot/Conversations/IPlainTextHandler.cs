namespace Bot.Conversations;

/// <summary>Takes messages that are not commands. Handlers are tried by ascending <see cref="Order"/> until one replies.</summary>
internal interface IPlainTextHandler
{
    /// <summary>The order of questions, which take whatever comes.</summary>
    const int Questions = 200;

    /// <summary>Lower is tried first: 100 topics (Briefs), 200 questions (Answers, which always reply).</summary>
    int Order { get; }

    /// <summary>The turn, or null when this handler has nothing to say to the message.</summary>
    Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken);
}
