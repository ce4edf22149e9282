using Bot.Articles;
using Bot.Briefs.Stories;

namespace Bot.Briefs.Digests;

/// <summary>Where a cache of stories is read.</summary>
internal sealed record StoryCacheSources(
    StoryPlaceStore Places, StoryStore Stories, ArticleNewsReader News, ArticleStore Articles);
