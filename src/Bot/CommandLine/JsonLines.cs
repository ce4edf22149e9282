using System.Threading.Channels;

namespace Bot.CommandLine;

/// <summary>
/// The loop of every JSON-lines mode: one object a line in, one a line out, in the same order. A line that is no JSON
/// object, is too long or is refused gives an error row, and the run goes on; blank lines are passed over.
/// </summary>
/// <param name="answer">Gives the reply to a line; what it throws becomes an error row. The line is only valid until it returns.</param>
/// <param name="degree">
/// How many lines are worked on at once, 1 or more. With 1, a line is begun when the one before is answered.
/// </param>
internal sealed class JsonLines(Func<JsonLine, CancellationToken, ValueTask<JsonLineReply>> answer, int degree)
{
    /// <summary>Finished replies waiting for an earlier one; with the lines at work this bounds the memory.</summary>
    private const int MaxWaiting = 32;

    /// <summary>Holds one item for each line at work, so that taking a place waits when all are taken.</summary>
    private readonly Channel<bool> places = Channel.CreateBounded<bool>(degree);
    private readonly Channel<Task<byte[]>> replies = Channel.CreateBounded<Task<byte[]>>(MaxWaiting);

    /// <summary>Longer lines are refused without being held in memory; 64 MB unless set.</summary>
    public int MaxLineBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Answers standard input on standard output.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        await RunAsync(input, output, cancellationToken);
    }

    /// <summary>Answers <paramref name="input"/> to its end on <paramref name="output"/>. May be called once.</summary>
    public async Task RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync(input, stop.Token);
        try
        {
            await WriteAsync(output, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
    }

    private async Task ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        var lines = new JsonLinesReader(input, MaxLineBytes);
        try
        {
            while (await lines.ReadAsync(cancellationToken) is { } line)
            {
                if (line.IsBlank) continue;
                await places.Writer.WriteAsync(true, cancellationToken);
                var reply = Task.Run(() => ReplyAsync(line, cancellationToken), CancellationToken.None);
                await replies.Writer.WriteAsync(reply, cancellationToken);
            }
        }
        finally
        {
            replies.Writer.Complete();
        }
    }

    private async Task WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await foreach (var reply in replies.Reader.ReadAllAsync(cancellationToken))
        {
            await output.WriteAsync(await reply, cancellationToken);
            if (!replies.Reader.TryPeek(out var next) || !next.IsCompleted) await output.FlushAsync(cancellationToken);
        }
    }

    private async Task<byte[]> ReplyAsync(JsonLinesReader.RawLine line, CancellationToken cancellationToken)
    {
        try
        {
            return line.IsTooLong
                ? JsonLinesReply.OfTooLong(line.Bytes, MaxLineBytes)
                : await JsonLinesReply.OfAsync(line.Bytes, answer, cancellationToken);
        }
        finally
        {
            places.Reader.TryRead(out _);
        }
    }
}
