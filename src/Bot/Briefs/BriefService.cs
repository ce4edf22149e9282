using Bot.Articles;
using Bot.Conversations;
using Briefing.Facts;
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

    /// <summary>The short briefing on a topic from these articles alone, newest first.</summary>
    public async Task<Brief> ShortAsync(
        Topic topic, IReadOnlyList<StoredArticle> articles, Wording wording, CancellationToken cancellationToken) =>
        Compose(await materials.ReadAsync(topic, articles, cancellationToken), BriefFormat.Short, wording);

    /// <summary>The briefing that the material gives, with nothing above it.</summary>
    public static Brief Compose(BriefingMaterial material, BriefFormat format, Wording wording) =>
        Compose(material, format, wording, null, 0) ?? new Brief.Nothing(material);

    /// <summary>The briefing that the material gives.</summary>
    /// <param name="material">What it stands on.</param>
    /// <param name="format">In which format.</param>
    /// <param name="wording">The language around its facts.</param>
    /// <param name="since">What stands above it; null: nothing.</param>
    /// <param name="taken">The room on the phone's screen that this takes.</param>
    /// <returns>Null when the material tells nothing, or does not leave the room.</returns>
    public static Brief? Compose(
        BriefingMaterial material, BriefFormat format, Wording wording, NewsSince? since, int taken)
    {
        IReadOnlyList<Fact> above = [.. since?.Lines.Select(line => line.Fact) ?? []];
        Brief? brief = format switch
        {
            BriefFormat.Short => Short(material, wording, above, ShortCharacters - taken, isMust: since is not null),
            BriefFormat.Timeline => new Brief.Timeline(material, TimelineComposer.Compose(material)),
            _ => new Brief.Basics(material, BasicsComposer.Compose(material, above)),
        };
        if (brief is null || !brief.Lines.Any())
            return null;
        // Where it cannot do without what stands above it, less stands there.
        var repeats = above.Count > 1 && brief.Lines.Any(line => above.Contains(line.Fact));
        return repeats ? null : brief with { Since = since };
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

    /// <param name="material">What it stands on.</param>
    /// <param name="wording">The language around its facts.</param>
    /// <param name="above">What stands above it.</param>
    /// <param name="room">In UTF-16 units.</param>
    /// <param name="isMust">Whether it must not take more; without anything above it may when the news itself is so long.</param>
    private static Brief.Short? Short(
        BriefingMaterial material, Wording wording, IReadOnlyList<Fact> above, int room, bool isMust)
    {
        var briefing = ShortComposer.Compose(material, room, Length, above);
        return briefing is null || (isMust && Length(briefing) > room) ? null : new Brief.Short(material, briefing);

        int Length(ShortBriefing one) => ShortTexts.Body(wording, one, material).Text.Length;
    }
}
