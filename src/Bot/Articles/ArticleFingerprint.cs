using System.Security.Cryptography;
using System.Text;
using Briefing.Articles;

namespace Bot.Articles;

/// <summary>What tells articles apart, whatever white space or form of Unicode they come in.</summary>
/// <param name="Text">Hash of the text: the same for two articles that are one.</param>
/// <param name="Content">Hash of headline and text: another one makes a new version.</param>
internal sealed record ArticleFingerprint(string Text, string Content)
{
    /// <summary>The fingerprint of a text that can be stored (no half surrogates).</summary>
    public static ArticleFingerprint Of(ArticleText article)
    {
        var text = Plain(article.Text);
        return new ArticleFingerprint(Hash(text), Hash($"{Plain(article.Title ?? "")}\n{text}"));
    }

    private static string Plain(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
