using System.Globalization;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.CommandLine;

/// <summary>One conversation in the terminal: the same turns as everywhere, suggestions by their number.</summary>
internal sealed class TerminalChat(
    TurnRunner turns, SubscriberStore subscribers, GivenFactStore given, TimeProvider clock, TerminalVoice voice)
{
    // Two terminals are two conversations.
    private readonly ChatKey chat = new("terminal", Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    private IReadOnlyList<MessageButton> numbered = [];

    /// <summary>Begins afresh and talks until <paramref name="input"/> ends; blank lines are passed over.</summary>
    public async Task TalkAsync(TextReader input, CancellationToken cancellationToken)
    {
        await subscribers.SaveAsync(Subscriber.New(chat), cancellationToken);
        // An earlier terminal may have had the same number.
        await given.ForgetAsync(chat, cancellationToken);
        if (voice is TerminalVoice.Readable { Prompts: true })
            await SayAsync("/start", "", cancellationToken);
        while (await NextLineAsync(input, cancellationToken) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                await SayAsync(Meant(line), line, cancellationToken);
        }
    }

    private async Task<string?> NextLineAsync(TextReader input, CancellationToken cancellationToken)
    {
        voice.Prompt();
        // A terminal's read cannot be cancelled; leaving it behind lets Ctrl-C end the conversation.
        return await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken);
    }

    private async Task SayAsync(string text, string said, CancellationToken cancellationToken)
    {
        var turn = await turns.RunAsync(new IncomingMessage(chat, text, clock.GetUtcNow()), cancellationToken);
        numbered = [.. turn.Replies.SelectMany(reply => reply.Buttons)];
        voice.Show(said, turn.Replies, numbered);
    }

    private string Meant(string line) =>
        int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= numbered.Count
            ? numbered[number - 1].Says
            : line;
}
