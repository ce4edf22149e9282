namespace Briefing.Stories;

/// <summary>A story that a digest may tell of.</summary>
/// <param name="Id">The story.</param>
/// <param name="Title">Its newest headline.</param>
/// <param name="Newest">When its newest article was published, else stored.</param>
/// <param name="Sources">How many publications tell of it, 1 or more.</param>
/// <param name="Lines">What it may be told with: of the newest article first.</param>
public sealed record DigestStory(
    Guid Id, string Title, DateTimeOffset Newest, int Sources, IReadOnlyList<StoryLine> Lines)
{
    /// <summary>
    /// What is new in it for somebody: to who has been told of it nothing that was in the store by then is new; null when
    /// there is nothing.
    /// </summary>
    /// <param name="given">The facts that were given, with when each was last.</param>
    public StoryLine? NewLine(IReadOnlyDictionary<Guid, DateTimeOffset> given)
    {
        var told = DateTimeOffset.MinValue;
        foreach (var line in Lines)
        {
            if (given.TryGetValue(line.Fact.Id, out var at) && at > told)
                told = at;
        }
        return Lines.FirstOrDefault(line => line.StoredAt > told && !given.ContainsKey(line.Fact.Id));
    }
}
