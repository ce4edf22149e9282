using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Briefing.Articles;

namespace Bot.Articles.Reading;

/// <summary>
/// Reads an article from a JSON object with "text" or "html" and, as wanted, "id", "url", "title", "published",
/// "source", "language", "image" with "imageCredit".
/// </summary>
internal static class ArticleJson
{
    /// <summary>The article, or why there is none in it.</summary>
    public static Submission Read(ReadOnlyMemory<byte> json, Origin origin)
    {
        try
        {
            using var document = JsonDocument.Parse(Utf8.IsValid(json.Span) ? json : Repaired(json.Span));
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? Read(document.RootElement, origin)
                : new Submission.Refusal(origin, "is JSON but not an object");
        }
        catch (JsonException problem)
        {
            return new Submission.Refusal(
                origin, $"is not JSON (at byte {problem.BytePositionInLine ?? 0} of its line)");
        }
        catch (WrongFieldException wrong)
        {
            return new Submission.Refusal(origin, wrong.Message);
        }
    }

    private static Submission Read(JsonElement article, Origin origin)
    {
        var given = new GivenDetails
        {
            ExternalId = Text(article, "id", mayBeNumber: true),
            Url = Address(article, "url"),
            Title = Text(article, "title"),
            Published = Published(article),
            Source = Text(article, "source"),
            Image = Image(article),
            Language = LanguageCode.Of(Text(article, "language")),
        };
        if (Text(article, "text") is { } text)
            return new Submission.Copy(origin, text, given);
        return Text(article, "html") is { } html
            ? new Submission.Page(origin, html, given)
            : new Submission.Refusal(origin, "has neither \"text\" nor \"html\" with anything in it");
    }

    /// <summary>The field's text; null when it is missing, null or blank.</summary>
    private static string? Text(JsonElement article, string field, bool mayBeNumber = false)
    {
        if (!article.TryGetProperty(field, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;
        if (mayBeNumber && value.ValueKind is JsonValueKind.Number)
            return value.GetRawText();
        if (value.ValueKind is not JsonValueKind.String)
            throw new WrongFieldException($"\"{field}\" should be a text but is {Name(value.ValueKind)}");
        var text = Unescaped(value, field);
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string Unescaped(JsonElement value, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new WrongFieldException(
                $"\"{field}\" holds half a character (an escape like \\ud83d without its second half)");
        }
    }

    /// <summary>An image without a credit is not used.</summary>
    private static LeadImage? Image(JsonElement article) =>
        Address(article, "image") is { } url && Text(article, "imageCredit") is { } credit ? new LeadImage(url, credit.Trim()) : null;

    private static Uri? Address(JsonElement article, string field) => Text(article, field) switch
    {
        null => null,
        var text when WebAddress.Parse(text) is { } address => address,
        _ => throw new WrongFieldException($"\"{field}\" is not a whole http or https address"),
    };

    private static DateTimeOffset? Published(JsonElement article) => Text(article, "published") switch
    {
        null => null,
        var text when ArticleDate.Parse(text) is { } moment => moment,
        _ => throw new WrongFieldException("\"published\" is not a date; write it like 2022-01-09T14:05:00Z"),
    };

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Number => "a number",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => "true or false",
    };

    /// <summary>The same with U+FFFD for bytes that are no UTF-8, which the parser would refuse.</summary>
    private static byte[] Repaired(ReadOnlySpan<byte> json) => Encoding.UTF8.GetBytes(TextDecoder.Decode(json));

    private sealed class WrongFieldException(string message) : Exception(message);
}
