using System.Security.Cryptography;
using System.Text;

namespace Bot.Storage;

/// <summary>Texts as both engines can keep them.</summary>
internal static class StorableText
{
    /// <summary>Keys longer than this are kept as a hash: PostgreSQL cannot index texts beyond 2,704 bytes.</summary>
    private const int LongestKey = 300;

    /// <summary>
    /// The text with U+FFFD for halves of surrogate pairs, which UTF-8 cannot hold, for U+0000, which PostgreSQL
    /// cannot, and for U+FFFE, which no text may hold and which cannot be normalised. The length stays, so places in the text stay right.
    /// </summary>
    public static string Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\0' or '\uFFFE' || char.IsSurrogate(text[at]))
                return Mend(text, at);
        }
        return text;
    }

    /// <summary><see cref="Of(string)"/>, null staying null.</summary>
    public static string? OrNull(string? text) => text is null ? null : Of(text);

    /// <summary>A text to look rows up by: as it is, or its beginning and its hash when it is long.</summary>
    public static string Key(string text)
    {
        var storable = Of(text);
        if (storable.Length <= LongestKey)
            return storable;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(storable)));
        return Of(storable[..(LongestKey - hash.Length)]) + hash;
    }

    /// <summary><see cref="Key"/> of a name, the same for any case and any white space in it.</summary>
    public static string NameKey(string name) =>
        Key(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant());

    private static string Mend(string text, int from)
    {
        var mended = new StringBuilder(text);
        for (var at = from; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                at++;
            else if (text[at] is '\0' or '\uFFFE' || char.IsSurrogate(text[at]))
                mended[at] = '\uFFFD';
        }
        return mended.ToString();
    }
}
