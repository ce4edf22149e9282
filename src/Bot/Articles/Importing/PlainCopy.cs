using System.Text;

namespace Bot.Articles.Importing;

/// <summary>Brings an article's own text into the store's form without taking a word out of it.</summary>
internal static class PlainCopy
{
    /// <summary>
    /// Paragraphs parted by one blank line, each on one line. Lines broken at a fixed width are joined again; other
    /// single
    /// line ends part paragraphs. Control characters and broken surrogates go, white space is evened out.
    /// </summary>
    public static string Clean(string text)
    {
        var paragraphs = new List<string>();
        var block = new List<string>();
        foreach (var line in Legible(text).Split('\n').Select(EvenOut).Append(""))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }
            if (IsWrapped(block))
                paragraphs.Add(string.Join(' ', block));
            else
                paragraphs.AddRange(block);
            block.Clear();
        }
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>
    /// Whether lines were broken at a width: every line is short, and none had room for the first word of the next.
    /// </summary>
    private static bool IsWrapped(List<string> lines)
    {
        const int narrowest = 40;
        const int widest = 120;
        if (lines.Count < 2)
            return false;
        var width = lines.Max(line => line.Length);
        if (width is < narrowest or > widest)
            return false;
        return !lines.Zip(lines.Skip(1)).Any(pair => pair.First.Length + 1 + FirstWordLength(pair.Second) <= width);
    }

    private static int FirstWordLength(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? line.Length : end;
    }

    private static string Legible(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n')
                legible.Append('\n');
            else if (Rune.IsControl(rune))
                legible.Append(' ');
            else if (rune.Value is not (0xFEFF or 0x00AD or 0x200B))
                legible.Append(rune);
        }
        return legible.ToString();
    }

    private static string EvenOut(string line) =>
        string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
