using System.CommandLine;
using Briefing.Articles;

namespace Bot.CommandLine;

/// <summary><c>extract --jsonl</c>: pages or scraped texts in, articles without what stood around them out.</summary>
internal static class ExtractVerb
{
    /// <summary>The verb, to be added to the root command.</summary>
    public static Command Create()
    {
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Read {\"id\", \"url\", \"html\" or \"text\"} from standard input, one a line, and write one article a line.",
            Required = true,
        };
        var verb = new Command("extract", "Take the article out of web pages or scraped texts.") { jsonl };
        verb.SetAction(async (_, cancellationToken) =>
        {
            await new JsonLines(ReplyAsync, Environment.ProcessorCount).RunAsync(cancellationToken);
            return 0;
        });
        return verb;
    }

    private static ValueTask<JsonLineReply> ReplyAsync(JsonLine line, CancellationToken cancellationToken) => new(Reply(line));

    /// <summary>The article in one line's page or text, or why there is none.</summary>
    internal static JsonLineReply Reply(JsonLine line)
    {
        var url = Uri.TryCreate(line.Text("url"), UriKind.Absolute, out var address) ? address : null;
        PageReading? reading =
            line.Text("html") is { } html ? PageReader.Read(html, url)
            : line.Text("text") is { } text ? ScrapedText.Clean(text)
            : null;
        return reading switch
        {
            PageReading.Read read => new JsonLineReply.Row(ExtractedRow.Of(read.Article)),
            PageReading.Unreadable unreadable => new JsonLineReply.Refusal(unreadable.Reason),
            _ => new JsonLineReply.Refusal("The line has neither \"html\" nor \"text\""),
        };
    }

    /// <summary>The fields of a row, in the order they are written.</summary>
    private sealed record ExtractedRow(
        string? Title, string Text, DateTimeOffset? Published, string? Byline, string? Site, string? Language)
    {
        public static ExtractedRow Of(ArticleText article) =>
            new(article.Title, article.Text, article.Published, article.Byline, article.Site, article.Language);
    }
}
