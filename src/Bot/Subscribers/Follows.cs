namespace Bot.Subscribers;

/// <summary>What a reader follows and has muted, each in the order of its keys.</summary>
internal sealed record Follows
{
    /// <summary>Of who has chosen nothing.</summary>
    public static Follows Nothing { get; } = new();

    /// <summary>Names of topics.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Names of topics of which nothing is to come unasked.</summary>
    public IReadOnlyList<string> MutedTopics { get; init; } = [];

    /// <summary>Ids of stories.</summary>
    public IReadOnlyList<Guid> Stories { get; init; } = [];

    /// <summary>Ids of stories of which nothing is to come unasked.</summary>
    public IReadOnlyList<Guid> MutedStories { get; init; } = [];

    /// <summary>An article that holds one of these counts as followed.</summary>
    public IReadOnlyList<FollowedWord> Words { get; init; } = [];

    /// <summary>An article that holds one of these never comes unasked.</summary>
    public IReadOnlyList<FollowedWord> ExcludedWords { get; init; } = [];

    /// <summary>Whether anything is followed; who follows nothing gets what is most in the news.</summary>
    public bool Any => Topics.Count + Stories.Count + Words.Count > 0;

    /// <summary>The same for readers with the same wishes, and for no others.</summary>
    public string Signature => string.Join('\n',
        string.Join('\t', Topics.Select(topic => topic.ToLowerInvariant())), string.Join('\t', MutedTopics.Select(topic => topic.ToLowerInvariant())),
        string.Join('\t', Stories), string.Join('\t', MutedStories),
        string.Join('\t', Words.Select(word => word.Terms)), string.Join('\t', ExcludedWords.Select(word => word.Terms)));
}
