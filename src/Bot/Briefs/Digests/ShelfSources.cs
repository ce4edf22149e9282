using Bot.Articles;
using Bot.Briefs.Stories;

namespace Bot.Briefs.Digests;

/// <summary>Where a shelf of stories is read.</summary>
internal sealed record ShelfSources(
    StoryPlaceStore Places, StoryStore Stories, ArticleNewsReader News, ArticleStore Articles);
