using System.Buffers;

namespace Bot.Articles.Reading;

/// <summary>Finds the root element of an XML or HTML document by its beginning.</summary>
internal static class XmlRoot
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The name without prefix, lower case ("rss"), or null when the beginning shows no element.</summary>
    public static string? NameOf(ReadOnlySpan<char> beginning)
    {
        var rest = beginning.TrimStart().TrimStart('\uFEFF').TrimStart();
        while (rest.StartsWith("<"))
        {
            if (rest.Length > 1 && char.IsLetter(rest[1]))
                return LocalName(rest[1..]);
            var end = EndOfMark(rest);
            if (end < 0)
                return null;
            rest = rest[end..].TrimStart();
        }
        return null;
    }

    /// <summary>Where a declaration, a comment or a document type ends (exclusive), or -1.</summary>
    private static int EndOfMark(ReadOnlySpan<char> mark)
    {
        var (close, from) = mark switch
        {
            _ when mark.StartsWith("<!--") => ("-->", 4),
            _ when mark.StartsWith("<?") => ("?>", 2),
            // A document type with declarations of its own holds them in brackets.
            _ when mark.StartsWith("<!") && mark.IndexOf('[') is var open and >= 0 && open < mark.IndexOf('>') =>
                ("]>", open),
            _ => (">", 1),
        };
        var at = mark[from..].IndexOf(close);
        return at < 0 ? -1 : from + at + close.Length;
    }

    private static string LocalName(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(AfterName);
        var name = end < 0 ? tag : tag[..end];
        return name[(name.LastIndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }
}
