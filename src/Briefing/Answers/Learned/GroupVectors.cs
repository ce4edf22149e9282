namespace Briefing.Answers.Learned;

/// <summary>Makes vectors of things that compete: each feature, and how far it stays behind the best of the group.</summary>
internal static class GroupVectors
{
    /// <summary>The names of the vectors' places.</summary>
    public static IReadOnlyList<string> Names<T>(FeatureList<T> own) => [.. own.Names, .. own.Names.Select(name => name + " to best")];

    /// <summary>A vector for each, in their order.</summary>
    /// <param name="own">What is read off each.</param>
    /// <param name="group">All that compete.</param>
    /// <param name="room">Further places to leave free at the end of each vector.</param>
    public static float[][] Of<T>(FeatureList<T> own, IReadOnlyList<T> group, int room)
    {
        var count = own.Count;
        var vectors = new float[group.Count][];
        var best = new float[count];
        Array.Fill(best, float.MinValue);
        for (var one = 0; one < group.Count; one++)
        {
            var vector = vectors[one] = new float[2 * count + room];
            own.Fill(group[one], vector);
            for (var at = 0; at < count; at++)
                best[at] = Math.Max(best[at], vector[at]);
        }
        foreach (var vector in vectors)
        {
            for (var at = 0; at < count; at++)
                vector[count + at] = vector[at] - best[at];
        }
        return vectors;
    }
}
