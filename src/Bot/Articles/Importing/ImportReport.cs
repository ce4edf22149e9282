namespace Bot.Articles.Importing;

/// <summary>What an import did, in numbers of articles.</summary>
internal sealed class ImportReport
{
    /// <summary>
    /// The most failures kept one by one, so that a spoilt file of any length cannot fill the memory.
    /// </summary>
    public const int MostFailuresKept = 10_000;

    private readonly List<ImportFailure> failures = [];

    public int New { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Articles whose text stands in the store already under another id or address.</summary>
    public int Duplicate { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Feeds followed from now on that were not before.</summary>
    public int NewFeeds { get; private set; }

    /// <summary>The first <see cref="MostFailuresKept"/> failures, in the order they were met.</summary>
    public IReadOnlyList<ImportFailure> Failures => failures;

    /// <summary>Whether anything was found that the store now holds.</summary>
    public bool HasStored => New + Updated + Unchanged + Duplicate + FeedsSeen > 0;

    /// <summary>All articles met so far, stored or not.</summary>
    public int Seen => New + Updated + Unchanged + Duplicate + Failed;

    private int FeedsSeen { get; set; }

    public void Add(SaveOutcome outcome)
    {
        switch (outcome)
        {
            case SaveOutcome.New:
                New++;
                break;
            case SaveOutcome.Updated:
                Updated++;
                break;
            case SaveOutcome.Unchanged:
                Unchanged++;
                break;
            default:
                Duplicate++;
                break;
        }
    }

    public void AddFeed(bool isNew)
    {
        FeedsSeen++;
        NewFeeds += isNew ? 1 : 0;
    }

    public void Add(ImportFailure failure)
    {
        Failed++;
        if (failures.Count < MostFailuresKept)
            failures.Add(failure);
    }
}
