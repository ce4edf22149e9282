using System.Text.Json;

namespace Briefing.Articles;

/// <summary>JSON Feed 1.0 and 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static FeedReading Read(string json, Uri? url)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Tolerant);
            var root = document.RootElement;
            var isFeed = JsonLdNodes.Text(root, "version")?.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase) == true || root.TryGetProperty("items", out _);
            return isFeed ? new FeedReading.Read(Read(root, url)) : new FeedReading.Unreadable("It is JSON, but no JSON Feed");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return new FeedReading.Unreadable($"It is no valid JSON: {broken.Message.TrimEnd('.')}");
        }
    }

    private static Feed Read(JsonElement root, Uri? url)
    {
        var language = FeedFields.Code(JsonLdNodes.Text(root, "language"));
        var items = root.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];
        return new Feed(
            Titles.Tidy(JsonLdNodes.Text(root, "title")), Address(JsonLdNodes.Text(root, "home_page_url"), url), language,
            [.. items.Select(item => Item(item, url, language))]);
    }

    private static FeedItem Item(JsonElement item, Uri? url, string? language)
    {
        var html = JsonLdNodes.Text(item, "content_html");
        var id = item.TryGetProperty("id", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : JsonLdNodes.Text(item, "id");
        return new FeedItem(
            id,
            Address(JsonLdNodes.Text(item, "url") ?? JsonLdNodes.Text(item, "external_url"), url) ?? Address(id, null),
            Titles.Tidy(JsonLdNodes.Text(item, "title")),
            html is null ? JsonLdNodes.Text(item, "content_text") ?? JsonLdNodes.Text(item, "summary") : null,
            html,
            Moments.Read(JsonLdNodes.Text(item, "date_published") ?? JsonLdNodes.Text(item, "date_modified")),
            Bylines.Join(JsonLdNodes.Names(item, "authors") is { Count: > 0 } authors ? authors : JsonLdNodes.Names(item, "author")),
            FeedFields.Code(JsonLdNodes.Text(item, "language")) ?? language);
    }

    private static Uri? Address(string? written, Uri? url) =>
        written is not null && (url is null ? Uri.TryCreate(written, UriKind.Absolute, out var address) : Uri.TryCreate(url, written, out address))
            && address.Scheme is "http" or "https"
            ? address
            : null;
}
