using System.Text.Json;

namespace Benchmarks;

/// <summary>An invented article.</summary>
internal sealed record InventedArticle(string Id, string Title, string Text, DateTimeOffset Published)
{
    /// <summary>Writes articles as the JSON lines that <c>import</c> reads.</summary>
    public static async Task WriteAsync(IEnumerable<InventedArticle> articles, TextWriter lines)
    {
        foreach (var article in articles)
        {
            await lines.WriteLineAsync(JsonSerializer.Serialize(
                new { id = article.Id, title = article.Title, text = article.Text, published = article.Published }));
        }
    }
}
