using Bot.Conversations;
using Bot.Gateway;
using Briefing.Facts;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>How a line of a briefing, its source and its age are written.</summary>
internal static class SourceTexts
{
    private static readonly Phrases Words = new(typeof(SourceTexts));

    /// <summary>Appends the line; where its text does not tell who says so, that follows in brackets.</summary>
    public static MessageTextBuilder Line(this MessageTextBuilder text, BriefLine line)
    {
        text.Append(line.Text);
        return line.AttributionToAdd is { } attribution ? text.Append($" ({attribution})") : text;
    }

    /// <summary>Appends the source's name as a link, and how long ago it was published.</summary>
    public static MessageTextBuilder Source(this MessageTextBuilder text, Wording wording, Fact fact, BriefingMaterial material) =>
        text.Link(fact.Source.Name, fact.Source.Url).Append($", {Age(wording, fact, material)}");

    /// <summary>Appends what was wrong and has been corrected, a line each.</summary>
    public static MessageTextBuilder Corrections(this MessageTextBuilder text, Wording wording, IReadOnlyList<Fact> corrected)
    {
        foreach (var note in corrected.Select(fact => Correction(wording, fact)).Distinct(StringComparer.Ordinal))
            text.Append(Words.Message(wording, "Corrected", note)).AppendLine();
        return text;
    }

    /// <summary>What was wrong, in words.</summary>
    public static string Correction(Wording wording, Fact fact)
    {
        var isLine = CorrectionLines.Is(fact.Statement);
        var wrong = isLine ? CorrectionLines.Body(fact.Statement) : Words.Text(wording, "WasWrong", fact.Statement);
        return fact.CorrectionNote is { } note ? $"{wrong} {CorrectionLines.Body(note)}" : wrong;
    }

    /// <summary>Appends the sources of the lines, each once.</summary>
    public static MessageTextBuilder Sources(
        this MessageTextBuilder text, Wording wording, IEnumerable<BriefLine> lines, BriefingMaterial material)
    {
        var facts = lines.Select(line => line.Fact)
            .DistinctBy(fact => (fact.Source.Name, fact.Source.Url, Age(wording, fact, material))).ToList();
        text.Append(Words.Message(wording, facts.Count == 1 ? "Source" : "Sources")).Append(" ");
        for (var index = 0; index < facts.Count; index++)
        {
            if (index > 0)
                text.Append("; ");
            text.Source(wording, facts[index], material);
        }
        return text.AppendLine();
    }

    /// <summary>How long ago the fact's source was published; failing that, the day it was true on or when it arrived.</summary>
    public static string Age(Wording wording, Fact fact, BriefingMaterial material)
    {
        if (fact.Source.Published is { } published)
            return TimeTexts.Ago(wording, published, material.Now);
        if (fact.AsOf is { } asOf && fact.Source.ArticleId is null)
            return Words.Text(wording, "AsOf", TimeTexts.Day(wording, asOf));
        return material.Articles.FirstOrDefault(article => article.Id == fact.Source.ArticleId) is { } article
            ? Received(wording, article.StoredAt, material.Now)
            : Words.Text(wording, "Undated");
    }

    /// <summary>How long ago something without a date arrived.</summary>
    public static string Received(Wording wording, DateTimeOffset at, DateTimeOffset now) =>
        Words.Text(wording, "Received", TimeTexts.Ago(wording, at, now));
}
