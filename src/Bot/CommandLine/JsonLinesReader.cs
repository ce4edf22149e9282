using System.Buffers;
using System.Runtime.InteropServices;

namespace Bot.CommandLine;

/// <summary>Cuts a stream into lines without ever holding more of a line than the limit.</summary>
/// <param name="input">Read to its end; not closed.</param>
/// <param name="maxLineBytes">The longest line handed out whole.</param>
internal sealed class JsonLinesReader(Stream input, int maxLineBytes)
{
    private const int ChunkBytes = 1 << 16;
    private readonly byte[] chunk = new byte[ChunkBytes];
    private int start;
    private int end;

    /// <summary>One line without its line break.</summary>
    /// <param name="Bytes">The line, or its beginning when it is too long.</param>
    /// <param name="IsTooLong">The line passed the limit; the rest of it was skipped.</param>
    internal readonly record struct RawLine(Memory<byte> Bytes, bool IsTooLong)
    {
        /// <summary>Nothing but blanks stands on the line.</summary>
        public bool IsBlank => !IsTooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty;
    }

    /// <summary>The next line, or null at the end of the stream.</summary>
    public async ValueTask<RawLine?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = new LineBuffer(maxLineBytes);
        for (var isInLine = false; ; isInLine = true)
        {
            if (start == end)
            {
                (start, end) = (0, await input.ReadAsync(chunk, cancellationToken));
                if (end == 0) return isInLine ? line.ToLine() : null;
            }

            var newline = chunk.AsSpan(start, end - start).IndexOf((byte)'\n');
            var length = newline < 0 ? end - start : newline;
            line.Append(chunk.AsSpan(start, length));
            start += newline < 0 ? length : length + 1;
            if (newline >= 0) return line.ToLine();
        }
    }

    /// <summary>Gathers a line; past the limit only its beginning is kept, in which its id may stand.</summary>
    private sealed class LineBuffer(int maxBytes)
    {
        private ArrayBufferWriter<byte> bytes = new();
        private bool isTooLong;

        public void Append(ReadOnlySpan<byte> part)
        {
            if (isTooLong) return;
            if (bytes.WrittenCount + (long)part.Length <= maxBytes)
            {
                bytes.Write(part);
                return;
            }

            isTooLong = true;
            var beginning = new ArrayBufferWriter<byte>(ChunkBytes);
            beginning.Write(bytes.WrittenSpan[..Math.Min(bytes.WrittenCount, ChunkBytes)]);
            beginning.Write(part[..Math.Min(part.Length, ChunkBytes - beginning.WrittenCount)]);
            bytes = beginning;
        }

        public RawLine ToLine()
        {
            var length = bytes.WrittenCount;
            if (length > 0 && bytes.WrittenSpan[length - 1] == '\r') length--;
            return new RawLine(MemoryMarshal.AsMemory(bytes.WrittenMemory[..length]), isTooLong);
        }
    }
}
