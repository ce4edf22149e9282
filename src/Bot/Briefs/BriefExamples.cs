using Bot.Articles;
using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;

namespace Bot.Briefs;

/// <summary>Finds topics that a newcomer may ask for: those that most stored articles name.</summary>
internal sealed class BriefExamples(ArticleStore articles, TopicCatalogue topics)
{
    private const int MostNames = 40;
    private const int Most = 2;

    /// <summary>At most so many buttons, best first; none while no articles are stored.</summary>
    public async Task<IReadOnlyList<MessageButton>> FindAsync(
        Wording wording, int count, CancellationToken cancellationToken)
    {
        var names = await topics.NamesAsync(cancellationToken);
        var known = await articles.NamesAsync(null, MostNames, cancellationToken);
        return
        [
            .. known
                .Select(name => names.FindExact(name.Name))
                .OfType<Topic>()
                .Distinct()
                .Take(Math.Min(count, Most))
                .Select(topic => BriefTexts.BasicsButton(wording, topic)),
        ];
    }
}
