using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Bot.Articles.Reading;

/// <summary>Turns the bytes of a page, feed or text into characters, whatever its encoding.</summary>
internal static partial class TextDecoder
{
    private const int DeclarationBytes = 2048;

    /// <summary>How the five characters of "&lt;?xml" begin in EBCDIC.</summary>
    private static readonly byte[] EbcdicXml = [0x4C, 0x6F, 0xA7, 0x94];

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Decodes by the byte order mark, else by <paramref name="transport"/>, the name that an HTTP header gave, else by
    /// the document's own declaration, else
    /// as UTF-8 when it is that, else as Windows-1252. Bytes that stand for nothing become U+FFFD.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? transport = null)
    {
        var encoding = ByMark(bytes) ?? Named(transport) ?? Declared(bytes) ?? Guessed(bytes);
        var text = encoding.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8 : WideText.Of(bytes);

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var beginning = bytes[..Math.Min(bytes.Length, DeclarationBytes)];
        var ebcdic = beginning.StartsWith(EbcdicXml);
        var text = (ebcdic ? Encoding.GetEncoding(37) : Encoding.Latin1).GetString(beginning);
        var found = Declaration().Match(text);
        if (!found.Success)
            return ebcdic ? Encoding.GetEncoding(37) : null;
        var encoding = Named(found.Groups["name"].Value);
        // A declaration that can be read as single bytes cannot be true when it claims two or four.
        return encoding is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : encoding;
    }

    private static Encoding? Named(string? name)
    {
        var plain = name?.Trim().Trim('"', '\'').ToUpperInvariant();
        if (string.IsNullOrEmpty(plain))
            return null;
        try
        {
            // Browsers read these two as Windows-1252, and pages are written for browsers.
            return plain is "ISO-8859-1" or "US-ASCII" or "LATIN1"
                ? Encoding.GetEncoding(1252)
                : Encoding.GetEncoding(plain);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding Guessed(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) || IsMostlyUtf8(bytes) ? Encoding.UTF8 : Encoding.GetEncoding(1252);

    /// <summary>
    /// Whether more characters beyond ASCII are whole UTF-8 sequences than are not, as in a text cut or damaged
    /// somewhere.
    /// </summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                bytes = bytes[1..];
                continue;
            }
            var done = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (done is System.Buffers.OperationStatus.Done)
                whole++;
            else
                broken++;
            bytes = bytes[length..];
        }
        return whole > broken;
    }

    [GeneratedRegex(
        """(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,400}?charset)\s*=\s*["']?(?<name>[\w.:-]{2,40})""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
