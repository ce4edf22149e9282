namespace Briefing.Stories;

/// <summary>Something that briefings are made about.</summary>
/// <param name="Name">The name readers see ("Kazakhstan").</param>
/// <param name="Kind">What it is; decides the first question of the basics.</param>
/// <param name="OtherNames">Names it is also found under: demonyms, capital, large cities, spellings, short forms.</param>
public sealed record Topic(string Name, TopicKind Kind, IReadOnlyList<string> OtherNames);
