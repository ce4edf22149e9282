using Briefing.Articles;

namespace Briefing.Facts;

/// <summary>Turns an article into statements that can be told one by one.</summary>
public static class FactExtractor
{
    /// <summary>
    /// Every sentence of the article's text as a statement, in reading order; an explainer box gives its answers, each with
    /// its question, instead. Crossheads, box headings and box questions are no statements.
    /// </summary>
    public static IReadOnlyList<ExtractedFact> Extract(ArticleText article)
    {
        var statements = StatementReader.Read(article.Text);
        var subjects = new SubjectFinder(article);
        var days = new StatementDays(article);
        var claims = ClaimReader.Read(statements);
        var facts = new List<ExtractedFact>(statements.Count);
        for (var ordinal = 0; ordinal < statements.Count; ordinal++)
        {
            var (statement, claim) = (statements[ordinal], claims[ordinal]);
            facts.Add(new ExtractedFact(
                ordinal,
                statement.Place,
                statement.BoxTopic ?? subjects.SubjectOf(statement, claim.AttributionPlace),
                statement.Text,
                claim.Status,
                statement.Question,
                claim.Attribution,
                claim.Caveat,
                days.DayOf(statement.Place)));
        }
        return facts;
    }
}
