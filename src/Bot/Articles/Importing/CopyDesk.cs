using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Articles.Reading;
using Briefing.Articles;
using Briefing.Facts;
using Microsoft.Extensions.Options;

namespace Bot.Articles.Importing;

/// <summary>Makes articles ready for the store: finds their text, their facts and the names in them.</summary>
internal sealed partial class CopyDesk(IOptions<ReadingOptions> options, ILogger<CopyDesk> logger)
{
    /// <summary>Prepares one submission; safe to be called from several threads at once.</summary>
    public Preparation Prepare(Submission submission)
    {
        try
        {
            return submission switch
            {
                Submission.Page page => Edit(page.Origin, page.Given, PageReader.Read(page.Html, page.Given.Url)),
                Submission.Scrape scrape => Edit(scrape.Origin, scrape.Given, ScrapedText.Clean(scrape.Text)),
                Submission.Copy copy => Edit(copy.Origin, copy.Given, Plain(copy.Text)),
                Submission.Subscription feed => new Preparation.Feed(feed.Origin, feed.Feed, feed.Title),
                Submission.Refusal refusal => new Preparation.Refused(refusal.Origin, refusal.Reason),
                _ => throw new InvalidOperationException($"{submission.GetType().Name} is not known"),
            };
        }
        // Whatever one article does to the rules of the craft, the articles after it must not suffer for it.
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            LogUnprepared(problem, submission.Origin.File, submission.Origin.Line);
            return new Preparation.Refused(
                submission.Origin, $"broke the reading of it: {problem.Message.TrimEnd('.')}");
        }
    }

    private static PageReading.Read Plain(string text) =>
        new(new ArticleText(null, PlainCopy.Clean(text), null, null, null, null));

    private Preparation Edit(Origin origin, GivenDetails given, PageReading reading)
    {
        if (reading is PageReading.Unreadable unreadable)
            return new Preparation.Refused(origin, unreadable.Reason);
        var read = ((PageReading.Read)reading).Article;
        if (!read.Text.Any(char.IsLetterOrDigit))
            return new Preparation.Refused(origin, "holds no words");
        if (read.Text.Length > options.Value.MaxArticleCharacters)
            return new Preparation.Refused(origin, TooLong(read.Text.Length));
        var article = read with
        {
            Title = given.Title is { } title ? OnOneLine(title) : read.Title,
            Published = given.Published ?? read.Published,
            Byline = given.Byline ?? read.Byline,
            Site = given.Source ?? read.Site,
            Language = given.Language ?? read.Language,
            Image = given.Image ?? read.Image,
        };
        var url = given.Url ?? article.CanonicalUrl;
        // What is known under neither id nor address is known by its words.
        var id = given.ExternalId ?? (url is null ? IdOf(article.Text) : null);
        return new Preparation.Ready(origin, new ArticleToStore(
            id, url, article.Site ?? NameOf(url, article.Title, origin), article,
            FactExtractor.Extract(article), ArticleNames.Of(article.Text)));
    }

    /// <summary>
    /// What readers see as the source of an article that names no publication: its host, its headline, its file.
    /// </summary>
    private static string OnOneLine(string title) =>
        PlainCopy.Clean(title).Replace("\n\n", " ", StringComparison.Ordinal);

    private string TooLong(int characters) => string.Create(
        CultureInfo.InvariantCulture,
        $"is a text of {characters:N0} characters, "
        + $"more than the {options.Value.MaxArticleCharacters:N0} of Reading:MaxArticleCharacters");

    private static string NameOf(Uri? url, string? title, Origin origin)
    {
        if (url is not null)
            return url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        if (title is not null)
            return $"“{title}”";
        return origin.File is SourceReader.StandardInput ? "standard input" : Path.GetFileName(origin.File);
    }

    private static string IdOf(string text) =>
        $"text@{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10))}";

    [LoggerMessage(LogLevel.Error, "Preparing {File}, line {Line}, failed")]
    private partial void LogUnprepared(Exception problem, string file, int? line);
}
