namespace Briefing.Answers.Learned;

/// <summary>Features by name, in the order in which a model gets them.</summary>
/// <param name="features">Each with how to read it off what was seen.</param>
internal sealed class FeatureList<T>(params (string Name, Func<T, double> Of)[] features)
{
    public IReadOnlyList<string> Names { get; } = [.. features.Select(feature => feature.Name)];

    public int Count => features.Length;

    /// <summary>Writes all of them to the start of a vector.</summary>
    public void Fill(T seen, Span<float> vector)
    {
        for (var at = 0; at < features.Length; at++)
            vector[at] = (float)features[at].Of(seen);
    }
}
