namespace Briefing.Articles;

/// <summary>What reading a page or a scraped text gave.</summary>
public abstract record PageReading
{
    private PageReading()
    {
    }

    /// <summary>The page holds an article.</summary>
    public sealed record Read(ArticleText Article) : PageReading;

    /// <summary>The page holds none.</summary>
    /// <param name="Reason">One plain sentence for the operator, without a full stop at its end.</param>
    public sealed record Unreadable(string Reason) : PageReading;
}
