using System.Text.RegularExpressions;
using Bot.Conversations;
using Bot.Subscribers;
using Briefing.Answers;

namespace Bot.Briefs.Digests;

/// <summary>Gives digests to who asks for one.</summary>
internal sealed partial class DigestCommands(
    DigestMaker maker, FollowStore follows, GivenFactStore given, PreferenceStore preferences, TimeProvider clock) : IPlainTextHandler
{
    /// <summary>Before topics, of which none is called "digest".</summary>
    public int Order => 90;

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken) =>
        Request().IsMatch(context.Argument) ? await NowAsync(context, cancellationToken) : null;

    /// <summary>The turn of /digest_now.</summary>
    public Task<Turn> NowAsync(TurnContext context, CancellationToken cancellationToken) =>
        TurnAsync(context, DigestKind.Digest, cancellationToken);

    /// <summary>The turn of the button below a digest.</summary>
    public Task<Turn> MoreAsync(TurnContext context, CancellationToken cancellationToken) =>
        TurnAsync(context, DigestKind.More, cancellationToken);

    private async Task<Turn> TurnAsync(TurnContext context, DigestKind kind, CancellationToken cancellationToken)
    {
        var chat = context.Message.Chat;
        var follow = await follows.FindAsync(chat, cancellationToken);
        var wishes = await preferences.FindAsync(chat, cancellationToken);
        var told = await given.SinceAsync([chat], clock.GetUtcNow() - DigestMaker.GivenWithin, cancellationToken);
        var digest = await maker.MakeAsync(
            kind, new DigestReader(context.Wording, wishes.Zone), follow,
            told.GetValueOrDefault(chat) ?? new Dictionary<Guid, DateTimeOffset>(), DigestSchedule.Window(wishes.Digests), cancellationToken);
        if (digest is null)
            return context.Reply(DigestTexts.NothingNew(context.Wording, follow.Any), DigestTexts.NothingNewButtons(context.Wording));
        var turn = new DialogueTurn(
            context.Argument, [.. digest.Lines.Select(fact => fact.Statement)], [.. digest.Lines.Select(fact => fact.Id)],
            digest.Lines[0].Source.ArticleId);
        var next = context.Subscriber with
        {
            Dialogue = context.Subscriber.Dialogue.After(turn, digest.Topic ?? context.Subscriber.Dialogue.Topic),
        };
        return context.Reply(next, digest.Text, digest.Buttons) with { Gives = [.. digest.Lines.Select(fact => fact.Id)] };
    }

    [GeneratedRegex(@"^\W*(my |the |a )?(digest|daily digest|дайджест)( now| please)?\W*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Request();
}
