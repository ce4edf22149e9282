namespace Briefing.Stories;

/// <summary>Chooses and orders the stories of a digest.</summary>
public static class DigestChoice
{
    /// <summary>A story of a day ago is worth half as much as one of now.</summary>
    private const double HalvingHours = 24;

    /// <summary>Each story on a topic that a digest has already is worth so much of what it would be: readers follow several.</summary>
    private const double SameTopicFactor = 0.6;

    /// <summary>
    /// The best stories in which something is new for a reader, best first: told by several publications, new, and
    /// strongly followed. Equally good ones by time, then by id.
    /// </summary>
    /// <param name="candidates">Each story once.</param>
    /// <param name="given">The facts that the reader was given, with when each was last.</param>
    /// <param name="now">The moment of the digest.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<(DigestCandidate Candidate, StoryLine Line)> Of(
        IEnumerable<DigestCandidate> candidates, IReadOnlyDictionary<Guid, DateTimeOffset> given, DateTimeOffset now, int most)
    {
        var left = candidates
            .Select(candidate => (Candidate: candidate, Line: candidate.Story.NewLine(given), Worth: WorthOf(candidate, now)))
            .Where(choice => choice.Line is not null)
            .OrderByDescending(choice => choice.Worth)
            .ThenByDescending(choice => choice.Candidate.Story.Newest)
            .ThenBy(choice => choice.Candidate.Story.Id)
            .ToList();
        var chosen = new List<(DigestCandidate, StoryLine)>();
        var ofTopic = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        while (chosen.Count < most && left.Count > 0)
        {
            // The first of equals: the order above decides.
            var best = left.MaxBy(choice => choice.Worth * TopicFactor(choice.Candidate, ofTopic));
            left.Remove(best);
            chosen.Add((best.Candidate, best.Line!));
            if (best.Candidate.Topic is { } topic)
                ofTopic[topic] = ofTopic.GetValueOrDefault(topic) + 1;
        }
        return chosen;
    }

    /// <summary>What a story is worth by itself; comparable within one digest.</summary>
    private static double WorthOf(DigestCandidate candidate, DateTimeOffset now)
    {
        var hours = Math.Max(0, (now - candidate.Story.Newest).TotalHours);
        return BondFactor(candidate.Bond) * (1 + Math.Log2(candidate.Story.Sources)) * Math.Pow(0.5, hours / HalvingHours);
    }

    private static double BondFactor(StoryBond bond) => bond switch
    {
        StoryBond.Story => 3,
        StoryBond.Word => 1.5,
        _ => 1,
    };

    /// <summary>A story that is followed itself gives way to no other.</summary>
    private static double TopicFactor(DigestCandidate candidate, Dictionary<string, int> ofTopic) =>
        candidate is { Topic: { } topic, Bond: not StoryBond.Story }
            ? Math.Pow(SameTopicFactor, ofTopic.GetValueOrDefault(topic))
            : 1;
}
