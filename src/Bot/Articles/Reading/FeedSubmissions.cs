using System.Text.Json;
using Briefing.Articles;

namespace Bot.Articles.Reading;

/// <summary>Turns feeds and lists of sources into what they submit.</summary>
internal static class FeedSubmissions
{
    /// <summary>
    /// Whether a JSON object is a JSON Feed: its version names that format, or it has items and no article of its own.
    /// </summary>
    public static bool IsJsonFeed(ReadOnlyMemory<byte> json)
    {
        var (hasItems, hasText) = (false, false);
        var reader = new Utf8JsonReader(json.Span);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not JsonTokenType.PropertyName)
                    continue;
                var isVersion = reader.ValueTextEquals("version"u8);
                var isItems = reader.ValueTextEquals("items"u8);
                hasText |= reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("html"u8);
                reader.Read();
                if (isVersion && reader.TokenType is JsonTokenType.String
                    && reader.ValueSpan.IndexOf("jsonfeed.org"u8) >= 0)
                    return true;
                hasItems |= isItems && reader.TokenType is JsonTokenType.StartArray;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return false;
        }
        return hasItems && !hasText;
    }

    /// <summary>
    /// The articles of a feed, after the feed itself when it was fetched from an address; or the feeds of a list of
    /// sources.
    /// </summary>
    public static IEnumerable<Submission> Of(FeedReading reading, Document document)
    {
        var origin = new Origin(document.Name);
        return reading switch
        {
            FeedReading.Read read => OfFeed(read.Feed, document, origin),
            FeedReading.SourceList { Sources: [] } =>
                [new Submission.Refusal(origin, "lists no feed with a whole http or https address")],
            FeedReading.SourceList list => list.Sources.Select(source =>
                new Submission.Subscription(origin, source.Url, source.Title)),
            FeedReading.Unreadable unreadable => [new Submission.Refusal(origin, unreadable.Reason)],
            _ => throw new InvalidOperationException($"{reading.GetType().Name} is not known"),
        };
    }

    private static IEnumerable<Submission> OfFeed(Feed feed, Document document, Origin origin)
    {
        if (document.Address is { } address)
            yield return new Submission.Subscription(origin, WebAddress.Parse(document.Name) ?? address, feed.Title);
        foreach (var item in feed.Items)
        {
            if (TextOf(item) is { Length: > 0 } text)
                yield return new Submission.Copy(origin, text, Given(item, feed, document));
        }
    }

    /// <summary>The article or its teaser; an item that has neither is only a headline.</summary>
    private static string? TextOf(FeedItem item)
    {
        if (item.Html is { } html && HtmlText.Of(html) is { Length: > 0 } text)
            return text;
        return string.IsNullOrWhiteSpace(item.Text) ? item.Title : item.Text;
    }

    private static GivenDetails Given(FeedItem item, Feed feed, Document document) => new()
    {
        ExternalId = IdOf(item, document),
        Url = item.Url is { } url ? WebAddress.Parse(url.AbsoluteUri) : null,
        Title = item.Title,
        Published = item.Published,
        Byline = item.Author,
        Source = feed.Title,
        Language = item.Language,
    };

    /// <summary>The item's id; one that other feeds may use as well ("17") is told apart by its feed.</summary>
    private static string? IdOf(FeedItem item, Document document)
    {
        if (item.Id is null || Uri.TryCreate(item.Id, UriKind.Absolute, out _))
            return item.Id;
        var feed = document.Address?.AbsoluteUri ?? document.ArticleId;
        return feed is null ? null : $"{feed}#{item.Id}";
    }
}
