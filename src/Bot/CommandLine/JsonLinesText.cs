using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Bot.CommandLine;

/// <summary>Makes the bytes of a line readable as JSON, and finds the id in a line that is not.</summary>
internal static class JsonLinesText
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// The line with broken UTF-8 and halves of surrogate pairs ("\ud83d" alone) replaced by U+FFFD, without a byte
    /// order mark. The bytes given may be changed.
    /// </summary>
    public static Memory<byte> Repair(Memory<byte> line)
    {
        if (line.Span.StartsWith(ByteOrderMark)) line = line[ByteOrderMark.Length..];
        if (!Utf8.IsValid(line.Span)) line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line.Span));
        ReplaceLoneSurrogates(line.Span);
        return line;
    }

    /// <summary>The <c>id</c> at the top of a broken or cut-off object, as raw JSON, or null.</summary>
    public static string? FindId(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("id"u8))
                    continue;
                return reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.Number
                    ? Encoding.UTF8.GetString(line[(int)reader.TokenStartIndex..(int)reader.BytesConsumed])
                    : null;
            }
        }
        catch (JsonException)
        {
            // The line breaks off or goes wrong before an id: there is none to report.
        }

        return null;
    }

    private static void ReplaceLoneSurrogates(Span<byte> line)
    {
        var at = 0;
        while (line[at..].IndexOf((byte)'\\') is >= 0 and var ahead)
        {
            at += ahead;
            if (EscapedUnit(line[at..]) is not { } unit)
            {
                at = Math.Min(at + 2, line.Length);
            }
            else if (char.IsHighSurrogate(unit) && EscapedUnit(line[(at + 6)..]) is { } low && char.IsLowSurrogate(low))
            {
                at += 12;
            }
            else
            {
                if (char.IsSurrogate(unit)) "fffd"u8.CopyTo(line[(at + 2)..]);
                at += 6;
            }
        }
    }

    /// <summary>The UTF-16 unit of an escape ("\u00e9") at the beginning, or null.</summary>
    private static char? EscapedUnit(ReadOnlySpan<byte> escape) =>
        escape.Length >= 6 && escape[0] == '\\' && escape[1] == 'u'
        && Utf8Parser.TryParse(escape[2..6], out ushort unit, out var read, 'x') && read == 4
            ? (char)unit
            : null;
}
