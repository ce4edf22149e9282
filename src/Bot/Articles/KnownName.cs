using Briefing.Language;

namespace Bot.Articles;

/// <summary>A name that stored articles mention.</summary>
/// <param name="Name">As an article writes it.</param>
/// <param name="Kind">What most articles take it for.</param>
/// <param name="Articles">In how many articles it stands, 1 or more.</param>
internal sealed record KnownName(string Name, NameKind Kind, long Articles);
