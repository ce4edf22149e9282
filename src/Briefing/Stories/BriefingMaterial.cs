using Briefing.Facts;

namespace Briefing.Stories;

/// <summary>Everything that a briefing may be composed from. Nothing else goes into it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Articles">The articles that name the topic, newest first.</param>
/// <param name="Prepared">Facts about the topic that stand in no article: from files and editors.</param>
/// <param name="Corrections">Facts of these articles that have been corrected, and their own correction lines.</param>
/// <param name="Now">The moment of asking.</param>
public sealed record BriefingMaterial(
    Topic Topic,
    IReadOnlyList<SourceArticle> Articles,
    IReadOnlyList<Fact> Prepared,
    IReadOnlyList<Fact> Corrections,
    DateTimeOffset Now)
{
    /// <summary>The material without the statements whose figure has been taken back in an article of the same time or later.</summary>
    public BriefingMaterial WithoutWithdrawnFigures()
    {
        var told = Articles.Select(article => article.Facts.Select(fact => new ToldFigures(fact)).ToList()).ToList();
        var withdrawn = new WithdrawnFigures(Articles.SelectMany((article, at) => told[at].Select(figures => (figures, article.When))));
        return this with
        {
            Articles =
            [
                .. Articles.Select((article, at) => article with
                {
                    Facts = [.. article.Facts.Where((_, fact) => !withdrawn.IsToldBy(told[at][fact], article.When))],
                }),
            ],
        };
    }
}
