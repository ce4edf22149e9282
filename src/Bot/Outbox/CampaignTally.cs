namespace Bot.Outbox;

/// <summary>How many messages of a campaign ended in which way.</summary>
/// <param name="ByState">States with none may be missing.</param>
internal sealed record CampaignTally(IReadOnlyDictionary<OutboxState, long> ByState)
{
    /// <summary>None at all.</summary>
    public static CampaignTally Empty { get; } = new(new Dictionary<OutboxState, long>());

    /// <summary>All that ended.</summary>
    public long Total => ByState.Values.Sum();

    /// <summary>How many ended so.</summary>
    public long this[OutboxState state] => ByState.GetValueOrDefault(state);

    /// <summary>Both together.</summary>
    public static CampaignTally operator +(CampaignTally one, CampaignTally other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static CampaignTally Add(CampaignTally one, CampaignTally other) => new(
        one.ByState.Keys.Union(other.ByState.Keys).ToDictionary(state => state, state => one[state] + other[state]));
}
