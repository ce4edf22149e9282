using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Articles.Reading;

/// <summary>Takes the marks out of Markdown, so that its paragraphs remain.</summary>
internal static partial class MarkdownText
{
    /// <summary>Reads a Markdown article.</summary>
    /// <returns>What it tells about itself (its first heading is the title unless the front matter has one), and its
    /// paragraphs parted by blank lines.</returns>
    public static (GivenDetails Given, string Text) Read(string markdown)
    {
        var (given, body) = FrontMatter.Part(markdown.ReplaceLineEndings("\n"));
        var paragraphs = Paragraphs(Comment().Replace(body, "")).ToList();
        if (given.Title is null && paragraphs.Count > 1 && paragraphs[0].IsHeading)
        {
            given = given with { Title = paragraphs[0].Text };
            paragraphs.RemoveAt(0);
        }
        return (given, string.Join("\n\n", paragraphs.Select(paragraph => paragraph.Text)));
    }

    private static IEnumerable<(string Text, bool IsHeading)> Paragraphs(string body)
    {
        var open = new StringBuilder();
        foreach (var line in body.Split('\n'))
        {
            var heading = Heading().Match(line);
            var isBreak = heading.Success || string.IsNullOrWhiteSpace(line)
                || Ornament().IsMatch(line) || ListMark().IsMatch(line);
            if (isBreak && Inline(open.ToString()) is { Length: > 0 } done)
                yield return (done, false);
            if (isBreak)
                open.Clear();
            if (heading.Success && Inline(heading.Groups["text"].Value) is { Length: > 0 } title)
                yield return (title, true);
            else if (!heading.Success && !Ornament().IsMatch(line))
                open.Append(Marks().Replace(line, "").Trim()).Append(' ');
        }
        if (Inline(open.ToString()) is { Length: > 0 } last)
            yield return (last, false);
    }

    private static string Inline(string text)
    {
        var plain = Picture().Replace(text, "");
        plain = Link().Replace(plain, "${text}");
        plain = BareLink().Replace(plain, "${address}");
        plain = Footnote().Replace(plain, "");
        plain = Emphasis().Replace(plain, "${text}");
        return Escape().Replace(plain, "${mark}").Trim();
    }

    [GeneratedRegex(@"<!--[\s\S]*?-->")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<text>.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex Heading();

    /// <summary>
    /// Rules, the underlines of headings, the fences of code, the second line of a table, the targets of links.
    /// </summary>
    [GeneratedRegex(@"^\s*(?:[-*_=]{3,}|(?:[-*_] ){2,}[-*_]|```.*|~~~.*|\|?[\s:|-]*-{2,}[\s:|-]*|\[[^\]]+\]:\s.*)\s*$")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^\s*(?:>\s*)*(?:[-*+]|\d{1,3}[.)])\s+\S")]
    private static partial Regex ListMark();

    [GeneratedRegex(@"^\s*(?:>\s*)*(?:(?:[-*+]|\d{1,3}[.)])\s+)?")]
    private static partial Regex Marks();

    [GeneratedRegex(@"!\[[^\]]{0,500}\](?:\([^)]{0,2000}\)|\[[^\]]{0,100}\])")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[(?<text>[^\]^][^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,100}\])")]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?<address>https?://[^>\s]{1,2000})>")]
    private static partial Regex BareLink();

    [GeneratedRegex(@"\[\^[^\]]{1,50}\]:?")]
    private static partial Regex Footnote();

    /// <summary>
    /// One to three stars or underscores, two tildes or a backtick on both sides of words; an underscore inside a word
    /// stays.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\\)(?<mark>\*{1,3}|(?<!\w)_{1,3}|~~|`)(?<text>(?=\S)[^*`~\n]{1,1000}?(?<=[^\s\\]))\k<mark>(?!\w)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+\-.!|>~])")]
    private static partial Regex Escape();
}
