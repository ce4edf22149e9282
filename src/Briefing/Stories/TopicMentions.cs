namespace Briefing.Stories;

/// <summary>Finds where texts name a topic. Immutable.</summary>
public sealed class TopicMentions
{
    private readonly IReadOnlyList<string> names;

    /// <summary>Looks for every name of the topic.</summary>
    public TopicMentions(Topic topic) => names =
    [
        .. topic.OtherNames.Prepend(topic.Name)
            .Select(PlainName.Of)
            .Where(name => name.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .Select(name => $" {name} "),
    ];

    /// <summary>Whether the text names the topic, by whole words and whatever the case.</summary>
    public bool AreIn(string text)
    {
        var plain = $" {PlainName.Of(text)} ";
        return names.Any(name => plain.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>Whether the name is one of the topic's names.</summary>
    public bool IsName(string name) => names.Contains($" {PlainName.Of(name)} ", StringComparer.Ordinal);
}
