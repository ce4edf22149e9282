using Bot.Articles;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>Finds briefings for somebody who is still typing what about.</summary>
internal sealed class OfferedBriefs(BriefService briefs, TopicCatalogue topics, ArticleStore articles)
{
    private const int MostTopics = 3;
    private const int MostCandidates = 8;
    private const int MostNames = 40;
    private const int LongestDescription = 120;

    private static readonly BriefFormat[] Formats = [BriefFormat.Basics, BriefFormat.Short];

    /// <summary>The briefings on the topics that are meant most likely; for nothing, on those that most articles name.</summary>
    public async Task<IReadOnlyList<OfferedBrief>> FindAsync(string typed, Wording wording, CancellationToken cancellationToken)
    {
        var found = new List<OfferedBrief>();
        var tellable = 0;
        foreach (var topic in (await CandidatesAsync(typed.Trim(), cancellationToken)).Take(MostCandidates))
        {
            var offered = (await briefs.BriefsAsync(topic, Formats, wording, cancellationToken))
                .Zip(Formats)
                .Where(pair => pair.First is not Brief.Nothing)
                .Select(pair => Offered(pair.First, pair.Second, wording))
                .ToList();
            found.AddRange(offered);
            if (offered.Count > 0 && ++tellable == MostTopics)
                break;
        }
        return found;
    }

    private async Task<IEnumerable<Topic>> CandidatesAsync(string typed, CancellationToken cancellationToken)
    {
        var names = await topics.NamesAsync(cancellationToken);
        if (typed.Length == 0)
        {
            var inTheNews = await articles.NamesAsync(null, MostNames, cancellationToken);
            return inTheNews.Select(name => names.FindExact(name.Name)).OfType<Topic>().Distinct();
        }
        var exact = names.Find(typed) is { } meant ? [meant] : Enumerable.Empty<Topic>();
        var begun = names.Topics.Where(topic => topic.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return exact.Concat(begun.Take(MostCandidates)).Concat(names.Nearest(typed, MostTopics)).Distinct();
    }

    private static OfferedBrief Offered(Brief brief, BriefFormat format, Wording wording)
    {
        var first = string.Join(' ', brief.Lines.First().Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new OfferedBrief(
            ReachTexts.Title(wording, brief.Topic, format),
            first.Length <= LongestDescription
                ? first
                : MessageParts.Split(new MessageText(first, []), LongestDescription - 1)[0].Text + "…",
            BriefTexts.Of(wording, brief),
            BriefTexts.Button(wording, brief.Topic, format).Says);
    }
}
