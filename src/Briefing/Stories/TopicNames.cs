namespace Briefing.Stories;

/// <summary>Finds topics by any of their names, also misspelt ones. Immutable.</summary>
public sealed class TopicNames
{
    private const int ShortestTypo = 4;
    private const int LongName = 8;
    private const double LeastLikeness = 0.5;

    private readonly Dictionary<string, Topic> byName = new(StringComparer.Ordinal);

    /// <summary>Takes the topics in order of precedence: a name that several bear finds the one whose own name it is, else the first.</summary>
    public TopicNames(IEnumerable<Topic> topics)
    {
        Topics = [.. topics];
        foreach (var topic in Topics)
            Add(topic.Name, topic);
        foreach (var topic in Topics)
        {
            foreach (var name in topic.OtherNames)
                Add(name, topic);
        }
    }

    /// <summary>All topics, in order of precedence.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The topic of exactly this name, but for case, diacritics, punctuation and a leading "the"; null when there is none.</summary>
    public Topic? FindExact(string name) => byName.GetValueOrDefault(PlainName.Of(name));

    /// <summary>The topic of this name, else the only one that is a likely typing error away; null when there is none.</summary>
    public Topic? Find(string name)
    {
        var plain = PlainName.Of(name);
        if (byName.TryGetValue(plain, out var topic))
            return topic;
        var allowed = plain.Length < ShortestTypo ? 0 : plain.Length < LongName ? 1 : 2;
        if (allowed == 0)
            return null;
        var near = byName
            .Where(pair => Math.Abs(pair.Key.Length - plain.Length) <= allowed && pair.Key[0] == plain[0])
            .Select(pair => (pair.Value, Distance: PlainName.Distance(plain, pair.Key)))
            .Where(pair => pair.Distance <= allowed)
            .ToList();
        if (near.Count == 0)
            return null;
        var best = near.Min(pair => pair.Distance);
        var nearest = near.Where(pair => pair.Distance == best).Select(pair => pair.Value).Distinct().ToList();
        return nearest.Count == 1 ? nearest[0] : null;
    }

    /// <summary>The topics whose names look most like this one, best first; names that share little are left out.</summary>
    /// <param name="name">As the reader wrote it.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Topic> Nearest(string name, int count)
    {
        var plain = PlainName.Of(name);
        return
        [
            .. byName
                .Select(pair => (Topic: pair.Value, Likeness: Likeness(plain, pair.Key)))
                .Where(pair => pair.Likeness >= LeastLikeness)
                .GroupBy(pair => pair.Topic, (topic, pairs) => (topic, Likeness: pairs.Max(pair => pair.Likeness)))
                .OrderByDescending(pair => pair.Likeness)
                .ThenBy(pair => pair.topic.Name, StringComparer.Ordinal)
                .Take(count)
                .Select(pair => pair.topic),
        ];
    }

    /// <summary>From 0 (nothing alike) to 1 (equal): by letters, or by whole words in common.</summary>
    private static double Likeness(string one, string other)
    {
        var longest = Math.Max(one.Length, other.Length);
        if (longest == 0)
            return 0;
        var letters = 1 - ((double)PlainName.Distance(one, other) / longest);
        var (words, otherWords) = (one.Split(' '), other.Split(' '));
        var shared = words.Intersect(otherWords, StringComparer.Ordinal).Sum(word => word.Length);
        return Math.Max(letters, (double)shared / Math.Min(one.Length, other.Length));
    }

    private void Add(string name, Topic topic)
    {
        var plain = PlainName.Of(name);
        if (plain.Length > 0)
            byName.TryAdd(plain, topic);
    }
}
