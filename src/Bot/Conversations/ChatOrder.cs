using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>Lets one chat's messages be handled one after another, in the order they came; different chats do not wait for each other.</summary>
internal sealed class ChatOrder
{
    private readonly Lock gate = new();
    private readonly Dictionary<ChatKey, Task> latest = [];

    /// <summary>Runs <paramref name="turn"/> when all that came before it for the same chat has ended, well or not.</summary>
    public async Task<T> RunAsync<T>(ChatKey chat, Func<Task<T>> turn)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (gate)
        {
            before = latest.GetValueOrDefault(chat, Task.CompletedTask);
            latest[chat] = done.Task;
        }
        try
        {
            await before;
            return await turn();
        }
        finally
        {
            Forget(chat, done.Task);
            done.SetResult();
        }
    }

    // A chat with nothing waiting needs no memory.
    private void Forget(ChatKey chat, Task ended)
    {
        lock (gate)
        {
            if (latest.TryGetValue(chat, out var last) && last == ended)
                latest.Remove(chat);
        }
    }
}
