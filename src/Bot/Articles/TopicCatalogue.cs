using Briefing.Language;
using Briefing.Stories;

namespace Bot.Articles;

/// <summary>Everything that can be asked about: the topics that editors keep, and the people, places and bodies that stored articles name.</summary>
internal sealed class TopicCatalogue(ArticleStore articles)
{
    private const int MostNames = 5_000;

    /// <summary>Names whose kind no article tells are topics only when so many articles share them.</summary>
    private const int ArticlesOfUnknownKind = 2;

    private readonly Lazy<TopicNames> kept = new(
        () => new TopicNames(TopicFile.Read(Path.Combine(AppContext.BaseDirectory, "config", "topics.json"))));

    private volatile Reading? latest;

    /// <summary>The topics as of now, those of newly stored articles among them.</summary>
    public async Task<TopicNames> NamesAsync(CancellationToken cancellationToken) =>
        await NamesAsync(await articles.RevisionAsync(cancellationToken), cancellationToken);

    /// <summary>The topics of the store's revision, or of a later one.</summary>
    public async Task<TopicNames> NamesAsync(string revision, CancellationToken cancellationToken)
    {
        if (latest is { } reading && reading.Revision == revision)
            return reading.Names;
        var known = await articles.NamesAsync(null, MostNames, cancellationToken);
        var names = new TopicNames(kept.Value.Topics.Concat(known.Where(IsTopic).Select(Described)));
        latest = new Reading(names, revision);
        return names;
    }

    private bool IsTopic(KnownName name) =>
        kept.Value.FindExact(name.Name) is null
        && (name.Kind is not NameKind.Unknown || name.Articles >= ArticlesOfUnknownKind);

    private static Topic Described(KnownName name) => name.Kind switch
    {
        NameKind.Person => new Topic(name.Name, TopicKind.Person, SurnameOf(name.Name)),
        NameKind.Place => new Topic(name.Name, TopicKind.Place, []),
        NameKind.Organisation => new Topic(name.Name, TopicKind.Organisation, []),
        _ => new Topic(name.Name, TopicKind.Thing, []),
    };

    /// <summary>People are also known by their last name alone; who is named most often has precedence.</summary>
    private static string[] SurnameOf(string name) => name.LastIndexOf(' ') is > 0 and var blank ? [name[(blank + 1)..]] : [];

    private sealed record Reading(TopicNames Names, string Revision);
}
