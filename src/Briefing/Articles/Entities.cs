using System.Net;

namespace Briefing.Articles;

/// <summary>Character references left over in text that was encoded once too often.</summary>
internal static class Entities
{
    /// <summary>The text with its references replaced, also such as were encoded twice ("&amp;amp;#39;").</summary>
    public static string Decode(string text)
    {
        for (var i = 0; i < 2 && text.Contains('&', StringComparison.Ordinal); i++) text = WebUtility.HtmlDecode(text);
        return text;
    }
}
