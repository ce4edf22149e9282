using Bot.Articles;
using Briefing.Stories;

namespace Bot.Alerts;

/// <summary>Finds the topics that an alert names.</summary>
internal sealed class AlertTopics(TopicCatalogue catalogue)
{
    private const int LongestName = 5;

    /// <summary>The topics in the order in which they are named, each once; a name inside a longer one does not count.</summary>
    public async Task<IReadOnlyList<Topic>> InAsync(string text, CancellationToken cancellationToken)
    {
        var names = await catalogue.NamesAsync(cancellationToken);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<Topic>();
        for (var at = 0; at < words.Length;)
        {
            var length = Math.Min(LongestName, words.Length - at);
            Topic? topic = null;
            while (length > 0 && (topic = TopicOf(names, words[at..(at + length)])) is null)
                length--;
            if (topic is not null && !found.Contains(topic))
                found.Add(topic);
            at += Math.Max(1, length);
        }
        return found;
    }

    /// <summary>Names begin with a capital: "us" is no country, and no sentence ends inside a name.</summary>
    private static Topic? TopicOf(TopicNames names, string[] words) =>
        char.IsUpper(words[0].FirstOrDefault(char.IsLetter)) && !words[..^1].Any(word => word[^1] is '.' or ',' or ';' or ':' or '!' or '?')
            ? names.FindExact(string.Join(' ', words))
            : null;
}
