using System.IO.Compression;
using System.Text.Json;
using Briefing.Answers;
using Briefing.Articles;
using Briefing.Facts;

namespace Training;

/// <summary>Reads files of the public data sets and makes statements of their texts.</summary>
internal static class PackFiles
{
    public static IEnumerable<JsonElement> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return JsonElement.Parse(line);
    }

    public static string Text(this JsonElement row, string field) => row.GetProperty(field).GetString() ?? "";

    public static IEnumerable<JsonElement> Items(this JsonElement row, string field) => row.GetProperty(field).EnumerateArray();

    /// <summary>An article's statements, as an import would store them.</summary>
    /// <param name="number">Tells articles apart, and orders those whose statements are equally good.</param>
    /// <param name="title">The headline; empty for none.</param>
    /// <param name="text">Paragraphs apart by blank lines.</param>
    /// <param name="published">When it came out.</param>
    public static IReadOnlyList<AnalysedStatement> Statements(int number, string title, string text, DateTimeOffset? published = null)
    {
        var article = new ArticleText(title.Length > 0 ? title : null, text, published, null, null, null);
        return
        [
            .. FactExtractor.Extract(article).Select(fact => new AnalysedStatement(
                new Fact(Id(number, fact.Ordinal + 1), fact.Subject, fact.Statement, fact.Status, new FactSource("pack", article.Title, null, published)
                {
                    ArticleId = Id(number, 0),
                    Ordinal = fact.Ordinal,
                    Version = 1,
                    Place = fact.Place,
                }) { Question = fact.Question, Attribution = fact.Attribution })),
        ];
    }

    private static Guid Id(int article, int part) => new(article, (short)(part >> 16), (short)part, new byte[8]);
}
