using System.Text;

namespace Briefing.Articles;

/// <summary>Surrogates without their other half, which no store and no JSON takes.</summary>
internal static class HalfCharacters
{
    /// <summary>The text with each of them replaced by U+FFFD; nearly always the text itself.</summary>
    public static string Replace(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
