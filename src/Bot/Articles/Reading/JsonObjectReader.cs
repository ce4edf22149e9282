using System.Runtime.CompilerServices;

namespace Bot.Articles.Reading;

/// <summary>
/// Takes a JSON document of one object, an array of objects or objects one after another apart, without holding more of
/// it than one object.
/// </summary>
internal sealed class JsonObjectReader(Stream stream, int mostBytes)
{
    private readonly ByteBlocks blocks = new(stream, mostBytes);
    private int line = 1;
    private int startLine;
    private int depth;
    private bool inString;
    private bool isEscaped;

    /// <summary>The objects in order. After a problem of the document's form nothing more comes.</summary>
    public async IAsyncEnumerable<JsonPiece> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var block in blocks.ReadAsync(cancellationToken))
        {
            var start = 0;
            for (var at = 0; at < block.Length; at++)
            {
                var unit = block.Span[at];
                if (depth == 0 && unit != (byte)'{')
                {
                    if (PassesBetween(unit))
                        continue;
                    yield return new JsonPiece(line, default, "is not JSON: an object should start here");
                    yield break;
                }
                if (depth == 0)
                    (start, startLine) = (at, line);
                if (!Ends(unit))
                    continue;
                blocks.Gather(block.Span[start..(at + 1)]);
                yield return Piece();
                blocks.Clear();
            }
            if (depth > 0)
                blocks.Gather(block.Span[start..]);
        }
        if (depth > 0)
            yield return new JsonPiece(
                startLine, default, blocks.IsTooLong ? blocks.TooLong : "ends in the middle of an object");
    }

    private JsonPiece Piece() =>
        blocks.IsTooLong
            ? new JsonPiece(startLine, default, blocks.TooLong)
            : new JsonPiece(startLine, blocks.Gathered);

    /// <summary>
    /// Whether a byte may stand between objects: white space, commas, the array's own brackets, a byte order mark.
    /// </summary>
    private bool PassesBetween(byte unit)
    {
        if (unit is (byte)'\n')
            line++;
        return " \t\r\n,[]"u8.Contains(unit) || "\uFEFF"u8.Contains(unit);
    }

    /// <summary>Takes one byte of an object; true when the object ends with it.</summary>
    private bool Ends(byte unit)
    {
        if (unit is (byte)'\n')
            line++;
        if (inString)
        {
            inString = isEscaped || unit is not (byte)'"';
            isEscaped = !isEscaped && unit is (byte)'\\';
            return false;
        }
        inString = unit is (byte)'"';
        depth += unit is (byte)'{' ? 1 : unit is (byte)'}' ? -1 : 0;
        return depth == 0;
    }
}
