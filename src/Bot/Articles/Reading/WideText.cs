using System.Text;

namespace Bot.Articles.Reading;

/// <summary>Tells text of two or four bytes a character, by its byte order mark or by how XML in it begins.</summary>
internal static class WideText
{
    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    /// <summary>UTF-16 or UTF-32, whichever these first bytes show, or null.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => BigEndianUtf32,
        [0xFF, 0xFE, ..] or [(byte)'<' or (byte)'{' or (byte)'[', 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<' or (byte)'{' or (byte)'[', 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };
}
