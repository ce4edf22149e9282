using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How a line of a briefing, its source and its age are written.</summary>
internal static class SourceTexts
{
    /// <summary>Appends the line; where its text does not tell who says so, that follows in brackets.</summary>
    public static MessageTextBuilder Line(this MessageTextBuilder text, BriefLine line)
    {
        text.Append(line.Text);
        return line.AttributionToAdd is { } attribution ? text.Append($" ({attribution})") : text;
    }

    /// <summary>Appends the source's name as a link, and how long ago it was published.</summary>
    public static MessageTextBuilder Source(this MessageTextBuilder text, Fact fact, BriefingMaterial material) =>
        text.Link(fact.Source.Name, fact.Source.Url).Append($", {Age(fact, material)}");

    /// <summary>Appends what was wrong and has been corrected, a line each.</summary>
    public static MessageTextBuilder Corrections(this MessageTextBuilder text, IReadOnlyList<Fact> corrected)
    {
        foreach (var note in corrected.Select(Correction).Distinct(StringComparer.Ordinal))
            text.Bold("Corrected:").AppendLine($" {note}");
        return text;
    }

    /// <summary>What was wrong, in words.</summary>
    public static string Correction(Fact fact)
    {
        var isLine = CorrectionLines.Is(fact.Statement);
        var wrong = isLine ? CorrectionLines.Body(fact.Statement) : $"“{fact.Statement}” was wrong.";
        return fact.CorrectionNote is { } note ? $"{wrong} {CorrectionLines.Body(note)}" : wrong;
    }

    /// <summary>Appends the sources of the lines, each once.</summary>
    public static MessageTextBuilder Sources(this MessageTextBuilder text, IEnumerable<BriefLine> lines, BriefingMaterial material)
    {
        var facts = lines.Select(line => line.Fact).DistinctBy(fact => (fact.Source.Name, fact.Source.Url, Age(fact, material))).ToList();
        text.Append(facts.Count == 1 ? "Source: " : "Sources: ");
        for (var index = 0; index < facts.Count; index++)
        {
            if (index > 0)
                text.Append("; ");
            text.Source(facts[index], material);
        }
        return text.AppendLine();
    }

    /// <summary>How long ago the fact's source was published; failing that, the day it was true on or when it arrived.</summary>
    public static string Age(Fact fact, BriefingMaterial material)
    {
        if (fact.Source.Published is { } published)
            return TimeTexts.Ago(published, material.Now);
        if (fact.AsOf is { } asOf && fact.Source.ArticleId is null)
            return $"as of {TimeTexts.Day(asOf)}";
        return material.Articles.FirstOrDefault(article => article.Id == fact.Source.ArticleId) is { } article
            ? $"undated, received {TimeTexts.Ago(article.StoredAt, material.Now)}"
            : "undated";
    }
}
