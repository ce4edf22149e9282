using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Briefing.Articles;

/// <summary>Decodes a feed by what its first bytes, the server and its XML declaration say, in this order.</summary>
internal static partial class FeedDecoder
{
    private const int DeclarationBytes = 1024;

    private static readonly (byte[] Bytes, string Charset)[] Beginnings =
    [
        ([0x00, 0x00, 0xFE, 0xFF], "utf-32BE"), ([0xFF, 0xFE, 0x00, 0x00], "utf-32"), ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFE, 0xFF], "utf-16BE"), ([0xFF, 0xFE], "utf-16"),
        ([0x00, 0x00, 0x00, 0x3C], "utf-32BE"), ([0x3C, 0x00, 0x00, 0x00], "utf-32"),
        ([0x00, 0x3C], "utf-16BE"), ([0x3C, 0x00], "utf-16"), ([0x4C, 0x6F, 0xA7, 0x94], "IBM037"),
    ];

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        foreach (var (beginning, name) in Beginnings)
        {
            if (bytes.StartsWith(beginning)) return Find(name)!.GetString(bytes).TrimStart('\uFEFF');
        }

        var declared = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        var encoding = Find(charset) ?? (declared.Success ? Find(declared.Groups["name"].Value) : null);

        // A sole "utf-8" or "us-ascii" is so often wrong that the bytes have the last word.
        if (encoding is null or UTF8Encoding or ASCIIEncoding) encoding = Utf8.IsValid(bytes) ? Encoding.UTF8 : encoding is UTF8Encoding ? encoding : Find("windows-1252")!;
        return encoding.GetString(bytes);
    }

    private static Encoding? Find(string? name)
    {
        var known = name?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            null or "" => null,

            // Pages and feeds that say Latin-1 mean its superset.
            "iso-8859-1" or "latin1" or "latin-1" => "windows-1252",
            "utf8" or "utf_8" => "utf-8",
            "gb2312" or "gb_2312-80" => "gbk",
            var other => other,
        };
        if (known is null) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[^"']+)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
