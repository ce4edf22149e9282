using Bot.Conversations;
using Bot.Gateway;
using Briefing.Stories;
using Briefing.Summaries;

namespace Bot.Briefs;

/// <summary>Makes briefings for a reader: what has come in since the reader last read stands above them.</summary>
internal sealed class ReaderBriefs(MaterialReader materials, ReaderMemory memory)
{
    private const int MostNews = 2;

    // The blank line.
    private const int BetweenThem = 2;

    /// <summary>The briefing on a known topic.</summary>
    public async Task<Brief> BriefAsync(
        Topic topic, BriefFormat format, ChatKey chat, Wording wording, CancellationToken cancellationToken)
    {
        var material = await materials.ReadAsync(topic, cancellationToken);
        var since = format is BriefFormat.Timeline ? null : await SinceAsync(material, chat, cancellationToken);
        for (var lines = since?.Lines.Count ?? 0; lines > 0; lines--)
        {
            var fewer = since! with { Lines = [.. since.Lines.Take(lines)] };
            var taken = NewsTexts.Since(wording, fewer, material.Now).Text.Length + BetweenThem;
            if (BriefService.Compose(material, format, wording, fewer, taken) is { } brief)
                return brief;
        }
        return BriefService.Compose(material, format, wording);
    }

    private async Task<NewsSince?> SinceAsync(BriefingMaterial material, ChatKey chat, CancellationToken cancellationToken) =>
        NewsComposer.Since(
            [.. material.Articles.Select(article => new NewsArticle(article, material.Topic))],
            await memory.OfAsync(chat, material.Articles, cancellationToken), MostNews);
}
