using System.ComponentModel.DataAnnotations;

namespace Bot.Articles.Reading;

/// <summary>Settings of reading files, standard input and pages (section <c>Reading</c>).</summary>
internal sealed class ReadingOptions
{
    public const string Section = "Reading";

    /// <summary>
    /// The most bytes, unpacked, that one article may take as a file, a page or a JSON object. Inclusive.
    /// </summary>
    [Range(1024, 256 * 1024 * 1024)]
    public int MaxArticleBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>
    /// The most characters of an article's own text, some 60,000 words by default; a longer one is a book or a dump.
    /// Inclusive.
    /// </summary>
    [Range(1_000, 10_000_000)]
    public int MaxArticleCharacters { get; set; } = 400_000;
}
