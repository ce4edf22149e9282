using System.Buffers;
using System.Runtime.CompilerServices;

namespace Bot.Articles.Reading;

/// <summary>Reads a stream in blocks and gathers pieces of it without ever holding more than a limit.</summary>
internal sealed class ByteBlocks(Stream stream, int mostBytes)
{
    private const int BlockBytes = 64 * 1024;

    private readonly byte[] block = new byte[BlockBytes];
    private ArrayBufferWriter<byte> gathered = new();

    /// <summary>Whether the piece being gathered has passed the limit; its bytes are dropped.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The bytes gathered so far; valid until <see cref="Clear"/>.</summary>
    public ReadOnlyMemory<byte> Gathered => gathered.WrittenMemory;

    /// <summary>The reason for a piece that is too long.</summary>
    public string TooLong => $"is longer than {ByteSize.Of(mostBytes)}, the most that one article may take";

    /// <summary>The stream's blocks in order; each is valid until the next is asked for.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int read;
        while ((read = await stream.ReadAsync(block, cancellationToken)) > 0)
            yield return block.AsMemory(0, read);
    }

    /// <summary>The whole stream, or null when it is longer than the limit.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadToEndAsync(CancellationToken cancellationToken)
    {
        await foreach (var next in ReadAsync(cancellationToken))
        {
            Gather(next.Span);
            if (IsTooLong)
                return null;
        }
        return Gathered;
    }

    public void Gather(ReadOnlySpan<byte> bytes)
    {
        if (IsTooLong)
            return;
        if (gathered.WrittenCount + bytes.Length > mostBytes)
        {
            Clear();
            IsTooLong = true;
            return;
        }
        gathered.Write(bytes);
    }

    public void Clear()
    {
        IsTooLong = false;
        // One giant must not keep its memory for the rest of the run.
        if (gathered.Capacity > 16 * BlockBytes)
            gathered = new ArrayBufferWriter<byte>();
        else
            gathered.ResetWrittenCount();
    }
}
