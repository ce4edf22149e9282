using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Tests.Conversations;

public sealed class ChatOrderTests
{
    private static readonly ChatKey Chat = new("web", "a");
    private readonly ChatOrder order = new();

    [Fact]
    public async Task One_chats_turns_run_one_after_another_in_order()
    {
        var first = new TaskCompletionSource();
        var seen = new List<int>();
        var running = order.RunAsync(Chat, async () =>
        {
            await first.Task;
            seen.Add(1);
            return 1;
        });
        var waiting = Enumerable.Range(2, 5).Select(number => order.RunAsync(Chat, () =>
        {
            seen.Add(number);
            return Task.FromResult(number);
        })).ToList();

        Assert.Empty(seen);
        first.SetResult();
        await Task.WhenAll([running, .. waiting]);

        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
    }

    [Fact]
    public async Task Another_chat_does_not_wait()
    {
        var held = new TaskCompletionSource<int>();
        var running = order.RunAsync(Chat, () => held.Task);

        Assert.Equal(2, await order.RunAsync(new ChatKey("web", "b"), () => Task.FromResult(2)));

        held.SetResult(1);
        Assert.Equal(1, await running);
    }

    [Fact]
    public async Task A_failed_turn_does_not_hold_up_the_next()
    {
        var failing = order.RunAsync<int>(Chat, () => throw new InvalidOperationException("broken"));
        var next = order.RunAsync(Chat, () => Task.FromResult(2));

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        Assert.Equal(2, await next);
    }
}
