using Bot.Gateway;
using Spectre.Console;

namespace Bot.CommandLine;

/// <summary>A message as a terminal shows it. Nothing in the text is read as markup.</summary>
internal static class TerminalText
{
    /// <summary>The text with its styles; a link keeps its address where the terminal can open it.</summary>
    public static Paragraph Of(MessageText message)
    {
        var shown = new Paragraph();
        var cuts = message.Styles
            .SelectMany(style => new[] { style.Start, style.Start + style.Length })
            .Append(0).Append(message.Text.Length)
            .Distinct().Order().ToList();
        foreach (var (from, to) in cuts.Zip(cuts.Skip(1)))
        {
            var styles = message.Styles.Where(style => style.Start <= from && style.Start + style.Length >= to).ToList();
            var decoration = styles.Aggregate(Decoration.None, (all, style) => all | DecorationOf(style.Style));
            var url = styles.Select(style => style.Url).FirstOrDefault(url => url is not null);
            shown.Append(message.Text[from..to], new Style(decoration: decoration), url is null ? null : new Link(url.AbsoluteUri));
        }
        return shown;
    }

    private static Decoration DecorationOf(TextStyle style) => style switch
    {
        TextStyle.Bold => Decoration.Bold,
        TextStyle.Italic or TextStyle.Quote => Decoration.Italic,
        TextStyle.Link => Decoration.Underline,
        _ => Decoration.None,
    };
}
