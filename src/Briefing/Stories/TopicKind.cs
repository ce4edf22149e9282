namespace Briefing.Stories;

/// <summary>What a topic is.</summary>
public enum TopicKind
{
    Country,
    /// <summary>A place other than a country.</summary>
    Place,
    Person,
    Organisation,
    /// <summary>Anything else: an event, a law, a thing.</summary>
    Thing,
}
