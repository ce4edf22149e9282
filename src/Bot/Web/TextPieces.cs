using Bot.Gateway;

namespace Bot.Web;

/// <summary>Cuts a message into the paragraphs and stretches that the page shows.</summary>
internal static class TextPieces
{
    private const string ParagraphEnd = "\n\n";

    /// <summary>The paragraphs in order, each as its stretches in order; styles that nest are laid over each other.</summary>
    public static IReadOnlyList<IReadOnlyList<TextRun>> Of(MessageText message)
    {
        var pieces = new List<IReadOnlyList<TextRun>>();
        var start = 0;
        while (start <= message.Text.Length)
        {
            var found = message.Text.IndexOf(ParagraphEnd, start, StringComparison.Ordinal);
            var end = found < 0 ? message.Text.Length : found;
            if (!message.Text.AsSpan(start, end - start).IsWhiteSpace())
                pieces.Add(Runs(message, start, end));
            start = end + ParagraphEnd.Length;
        }
        return pieces;
    }

    private static List<TextRun> Runs(MessageText message, int start, int end)
    {
        var cuts = message.Styles
            .SelectMany(style => new[] { style.Start, style.Start + style.Length })
            .Where(cut => cut > start && cut < end)
            .Append(start).Append(end)
            .Distinct().Order().ToList();
        return [.. cuts.Zip(cuts.Skip(1), (from, to) => Run(message, from, to))];
    }

    private static TextRun Run(MessageText message, int from, int to)
    {
        var styles = message.Styles.Where(style => style.Start <= from && style.Start + style.Length >= to).ToList();
        return new TextRun(message.Text[from..to])
        {
            Bold = styles.Any(style => style.Style == TextStyle.Bold),
            Italic = styles.Any(style => style.Style == TextStyle.Italic),
            Quote = styles.Any(style => style.Style == TextStyle.Quote),
            Url = styles.FirstOrDefault(style => style.Style == TextStyle.Link && IsWeb(style.Url))?.Url!.AbsoluteUri,
        };
    }

    private static bool IsWeb(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
