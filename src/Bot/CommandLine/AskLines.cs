using Bot.Answers;
using Bot.Articles;
using Bot.Conversations;
using Briefing.Answers;

namespace Bot.CommandLine;

/// <summary>Answers the lines of <c>ask --jsonl</c>: each session is a conversation of its own, in the order of its lines.</summary>
internal sealed class AskLines(AnswerService answers, ArticleStore articles, TimeProvider clock)
{
    private const int MostSessions = 5_000;
    private const int MostArticles = 20_000;

    private readonly RecentlyUsed<Dialogue> sessions = new(MostSessions);
    private readonly RecentlyUsed<Guid> articleIds = new(MostArticles);

    /// <summary>The reply to one line. Called for one line at a time.</summary>
    public async ValueTask<JsonLineReply> ReplyAsync(JsonLine line, CancellationToken cancellationToken)
    {
        if (line.Text("question") is not { } question || string.IsNullOrWhiteSpace(question))
            return new JsonLineReply.Refusal("The line has no \"question\"");
        if (line.Text("now") is { } moment && line.Moment("now") is null)
            return new JsonLineReply.Refusal($"\"now\" is no moment in ISO 8601: {moment}");
        Guid? scope = null;
        if (line.Text("article") is { } article)
        {
            scope = await FindAsync(article, cancellationToken);
            if (scope is null)
                return new JsonLineReply.Refusal($"No stored article has the id \"{article}\"");
        }
        return await AnswerAsync(line, question, scope, cancellationToken);
    }

    private async Task<JsonLineReply> AnswerAsync(JsonLine line, string question, Guid? scope, CancellationToken cancellationToken)
    {
        var session = line.Text("session");
        var before = session is not null && sessions.TryGet(session, out var known) ? known : Dialogue.Empty;
        var now = line.Moment("now") ?? clock.GetUtcNow();
        var request = new AnswerRequest(question, before, now) { ArticleId = scope, Topic = line.Text("topic") };
        var answer = await answers.AnswerAsync(request, cancellationToken);
        if (session is not null)
            sessions.Set(session, answer.Next);
        return new JsonLineReply.Row(AnswerRow.Of(answer, AnswerTexts.Of(Wording.English, answer, now).Text));
    }

    private async Task<Guid?> FindAsync(string externalId, CancellationToken cancellationToken)
    {
        if (articleIds.TryGet(externalId, out var known))
            return known;
        if (await articles.FindByExternalIdAsync(externalId, cancellationToken) is not { } article)
            return null;
        articleIds.Set(externalId, article.Id);
        return article.Id;
    }
}
