using Bot.Briefs.Stories;
using Briefing.Stories;

namespace Bot.Briefs.Digests;

/// <summary>A story as digests tell it, with what decides who wants it.</summary>
/// <param name="Told">What may be told of it.</param>
/// <param name="Articles">Its newest articles that the lines stand in, newest first.</param>
/// <param name="Topics">The topics of its newest article.</param>
/// <param name="Searched">The articles as <see cref="WantedPhrase.Searched"/> makes them, in the same order.</param>
internal sealed record CachedStory(
    DigestStory Told, IReadOnlyList<ArticleNews> Articles, IReadOnlyList<NewsTopic> Topics, IReadOnlyList<string> Searched);
