using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>Things to ask that the store can answer, shown with the welcome. Features register theirs as singletons.</summary>
/// <param name="Find">With labels in a language, at most the given number, best first; empty when the store holds nothing fitting.</param>
internal sealed record ConversationExamples(
    Func<Wording, int, CancellationToken, Task<IReadOnlyList<MessageButton>>> Find);
