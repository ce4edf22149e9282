using System.Runtime.CompilerServices;
using System.Text;
using Briefing.Articles;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Reading;

/// <summary>
/// Finds what a document holds: one page, one text, a feed, an outline, or any number of articles as JSON.
/// </summary>
internal sealed class DocumentReader(IOptions<ReadingOptions> options)
{
    private int MostBytes => options.Value.MaxArticleBytes;

    /// <summary>What the document holds, in order. Whatever is wrong with it comes as a refusal.</summary>
    /// <exception cref="OperationCanceledException">The import was stopped.</exception>
    public async IAsyncEnumerable<Submission> ReadAsync(
        Document document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var parts = Parts(document, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Submission? next;
            var isBroken = false;
            try
            {
                next = await parts.MoveNextAsync() ? parts.Current : null;
            }
            catch (Exception problem)
                when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                isBroken = true;
                next = Refuse(document, $"cannot be read: {problem.Message.TrimEnd('.')}");
            }
            if (next is not null)
                yield return next;
            if (next is null || isBroken)
                yield break;
        }
    }

    private async IAsyncEnumerable<Submission> Parts(
        Document document, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var bytes = await DocumentBytes.OpenAsync(document.Content, cancellationToken);
        if (bytes.Beginning.IsEmpty)
        {
            yield return Refuse(document, "is empty");
            yield break;
        }
        if (BinaryContent.Describe(bytes.Beginning.Span) is { } binary)
        {
            yield return Refuse(document, $"is {binary}, not text");
            yield break;
        }
        var kind = KindOf(document, TextDecoder.Decode(bytes.Beginning.Span, document.Charset));
        var parts = kind is DocumentKind.Json or DocumentKind.JsonLines
            ? Objects(document, kind, bytes, cancellationToken)
            : Whole(document, kind, bytes, cancellationToken);
        await foreach (var part in parts)
            yield return part;
    }

    private async IAsyncEnumerable<Submission> Objects(
        Document document, DocumentKind kind, DocumentBytes bytes,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var utf8 = WideText.Of(bytes.Beginning.Span) is { } wide
            ? Encoding.CreateTranscodingStream(bytes.All, wide, Encoding.UTF8, leaveOpen: true)
            : bytes.All;
        var pieces = kind is DocumentKind.JsonLines
            ? JsonLineReader.ReadAsync(utf8, MostBytes, cancellationToken)
            : new JsonObjectReader(utf8, MostBytes).ReadAsync(cancellationToken);
        var found = false;
        await foreach (var piece in pieces)
        {
            var isFirst = !found;
            found = true;
            var origin = new Origin(document.Name, piece.Line);
            if (piece.Problem is { } problem)
                yield return new Submission.Refusal(origin, problem);
            else if (isFirst && FeedSubmissions.IsJsonFeed(piece.Bytes))
                foreach (var item in OfJsonFeed(piece, document))
                    yield return item;
            else
                yield return ArticleJson.Read(piece.Bytes, origin);
        }
        if (!found)
            yield return Refuse(document, "holds no article");
    }

    private static IEnumerable<Submission> OfJsonFeed(JsonPiece piece, Document document) =>
        FeedSubmissions.Of(Feeds.Read(Encoding.UTF8.GetString(piece.Bytes.Span), document.Address), document);

    private async IAsyncEnumerable<Submission> Whole(
        Document document, DocumentKind kind, DocumentBytes bytes,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await bytes.ReadToEndAsync(MostBytes, cancellationToken) is not { } all)
        {
            yield return Refuse(
                document, $"is longer than {ByteSize.Of(MostBytes)}, the most that one article may take");
            yield break;
        }
        var parts = kind is DocumentKind.Xml
            ? FeedSubmissions.Of(Feeds.Read(all.Span, document.Charset, document.Address), document)
            : [Read(document, kind, TextDecoder.Decode(all.Span, document.Charset))];
        foreach (var part in parts)
            yield return part;
    }

    /// <summary>
    /// Names and servers often call a feed a page or the other way round, so XML's root element has the last word.
    /// </summary>
    private static DocumentKind KindOf(Document document, string beginning) => document.Kind switch
    {
        DocumentKind.Unknown => DocumentKinds.OfContent(beginning),
        DocumentKind.Html when DocumentKinds.OfContent(beginning) is DocumentKind.Xml => DocumentKind.Xml,
        DocumentKind.Xml when XmlRoot.NameOf(beginning) is "html" => DocumentKind.Html,
        var told => told,
    };

    private static Submission Read(Document document, DocumentKind kind, string text)
    {
        var origin = new Origin(document.Name);
        var given = new GivenDetails { ExternalId = document.ArticleId, Url = document.Address };
        if (string.IsNullOrWhiteSpace(text))
            return Refuse(document, "holds nothing but white space");
        return kind switch
        {
            DocumentKind.Markdown => Markdown(text, origin, given),
            DocumentKind.Html => new Submission.Page(origin, text, given),
            _ => new Submission.Scrape(origin, text, given),
        };
    }

    private static Submission.Copy Markdown(string text, Origin origin, GivenDetails given)
    {
        var (told, plain) = MarkdownText.Read(text);
        return new Submission.Copy(
            origin, plain, told with { ExternalId = told.ExternalId ?? given.ExternalId, Url = told.Url ?? given.Url });
    }

    private static Submission.Refusal Refuse(Document document, string reason) =>
        new(new Origin(document.Name), reason);
}
