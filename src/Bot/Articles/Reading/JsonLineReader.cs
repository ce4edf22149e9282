using System.Runtime.CompilerServices;

namespace Bot.Articles.Reading;

/// <summary>Takes a document of JSON lines apart. A line of any length costs no more memory than the limit.</summary>
internal static class JsonLineReader
{
    /// <summary>
    /// The lines that are not blank, in order; one of more than <paramref name="mostBytes"/> comes as a problem.
    /// </summary>
    public static async IAsyncEnumerable<JsonPiece> ReadAsync(
        Stream stream, int mostBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blocks = new ByteBlocks(stream, mostBytes);
        var line = 1;
        await foreach (var block in blocks.ReadAsync(cancellationToken))
        {
            var rest = block;
            int end;
            while ((end = rest.Span.IndexOf((byte)'\n')) >= 0)
            {
                blocks.Gather(rest.Span[..end]);
                if (Piece(blocks, line) is { } piece)
                    yield return piece;
                blocks.Clear();
                rest = rest[(end + 1)..];
                line++;
            }
            blocks.Gather(rest.Span);
        }
        if (Piece(blocks, line) is { } last)
            yield return last;
    }

    private static JsonPiece? Piece(ByteBlocks blocks, int line)
    {
        if (blocks.IsTooLong)
            return new JsonPiece(line, default, blocks.TooLong);
        var bytes = blocks.Gathered;
        if (line == 1 && bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.Span.Trim(" \t\r"u8).IsEmpty ? null : new JsonPiece(line, bytes);
    }
}
