using Bot.Articles;
using Bot.Conversations;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Makes briefings from the store.</summary>
internal sealed class BriefService(TopicCatalogue topics, MaterialReader materials)
{
    /// <summary>One phone screen, in UTF-16 units before the sources.</summary>
    public const int ShortCharacters = 600;

    private const int NearestTopics = 4;

    /// <summary>The topic of this name, also misspelt, or null.</summary>
    public async Task<Topic?> FindTopicAsync(string name, CancellationToken cancellationToken) =>
        (await topics.NamesAsync(cancellationToken)).Find(name);

    /// <summary>The topic of exactly this name, or null.</summary>
    public async Task<Topic?> FindExactTopicAsync(string name, CancellationToken cancellationToken) =>
        (await topics.NamesAsync(cancellationToken)).FindExact(name);

    /// <summary>The known topics whose names look most like this one, best first.</summary>
    public async Task<IReadOnlyList<Topic>> NearestTopicsAsync(string name, CancellationToken cancellationToken) =>
        (await topics.NamesAsync(cancellationToken)).Nearest(name, NearestTopics);

    /// <summary>The briefing on a known topic.</summary>
    /// <param name="topic">On what.</param>
    /// <param name="format">In which form.</param>
    /// <param name="wording">The language around its facts, whose words count towards the length of the short form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Brief> BriefAsync(
        Topic topic, BriefFormat format, Wording wording, CancellationToken cancellationToken) =>
        (await BriefsAsync(topic, [format], wording, cancellationToken))[0];

    /// <summary>Briefings on a known topic, one of each format, in the order of the formats.</summary>
    public async Task<IReadOnlyList<Brief>> BriefsAsync(
        Topic topic, IReadOnlyList<BriefFormat> formats, Wording wording, CancellationToken cancellationToken)
    {
        var material = await materials.ReadAsync(topic, cancellationToken);
        return [.. formats.Select(format => Compose(material, format, wording))];
    }

    private static Brief Compose(BriefingMaterial material, BriefFormat format, Wording wording)
    {
        Brief brief = format switch
        {
            BriefFormat.Short => Short(material, wording),
            BriefFormat.Timeline => new Brief.Timeline(material, TimelineComposer.Compose(material)),
            _ => new Brief.Basics(material, BasicsComposer.Compose(material)),
        };
        return brief.Lines.Any() ? brief : new Brief.Nothing(material);
    }

    /// <summary>Topics that the brief's own story leads to: whom and what its articles tell most about, at most so many.</summary>
    public async Task<IReadOnlyList<Topic>> NextTopicsAsync(Brief brief, int count, CancellationToken cancellationToken)
    {
        var names = await topics.NamesAsync(cancellationToken);
        return
        [
            .. brief.Material.Articles.Take(NearestTopics)
                .SelectMany(article => article.Facts)
                .Select(fact => names.FindExact(fact.Subject))
                .OfType<Topic>()
                .Where(topic => topic != brief.Topic && topic.Kind is TopicKind.Person or TopicKind.Organisation)
                .CountBy(topic => topic)
                .OrderByDescending(pair => pair.Value)
                .Take(count)
                .Select(pair => pair.Key),
        ];
    }

    private static Brief Short(BriefingMaterial material, Wording wording)
    {
        int Length(ShortBriefing briefing) => ShortTexts.Body(wording, briefing, material).Text.Length;
        return ShortComposer.Compose(material, ShortCharacters, Length) is { } briefing
            ? new Brief.Short(material, briefing)
            : new Brief.Nothing(material);
    }
}
