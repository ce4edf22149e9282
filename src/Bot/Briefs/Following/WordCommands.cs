using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Briefs.Following;

/// <summary>The command that says which words a reader wants news of, and which not.</summary>
internal sealed class WordCommands(FollowStore follows, FollowReplies replies)
{
    /// <summary>/words with words, or with nothing to see how it goes.</summary>
    public async Task<Turn> WordsAsync(TurnContext context, CancellationToken cancellationToken)
    {
        var request = WordsRequest.Parse(context.Argument);
        var known = await follows.FindAsync(context.Message.Chat, cancellationToken);
        var (wanted, excluded) = After(known, request);
        if (wanted.Count > FollowReplies.MostOfKind || excluded.Count > FollowReplies.MostOfKind)
            return context.Reply(FollowingTexts.Says(context.Wording, "TooManyWords", FollowReplies.MostOfKind));
        var said = Said(context.Wording, request, wanted, excluded);
        if (request.Changes.Count == 0)
            return context.Reply(said);
        return await replies.ChangedAsync(context, said, cancellationToken,
        [
            .. request.Changes.Select<WordsRequest.Change, TurnWrite>(change => (connection, token) =>
                FollowedWordStore.AddAsync(connection, context.Message.Chat, change.Phrase, change.Name, change.IsExcluded, token)),
        ]);
    }

    private static (List<FollowedWord> Wanted, List<FollowedWord> Excluded) After(Follows known, WordsRequest request)
    {
        var (wanted, excluded) = (known.Words.ToList(), known.ExcludedWords.ToList());
        foreach (var change in request.Changes)
        {
            wanted.RemoveAll(word => word.Terms == change.Phrase.Terms);
            excluded.RemoveAll(word => word.Terms == change.Phrase.Terms);
            (change.IsExcluded ? excluded : wanted).Add(new FollowedWord(change.Phrase.Terms, change.Name));
        }
        return (wanted, excluded);
    }

    private static MessageText Said(
        Wording wording, WordsRequest request, List<FollowedWord> wanted, List<FollowedWord> excluded)
    {
        var text = new MessageTextBuilder();
        if (request.Meaningless.Count > 0)
            text.Append(FollowingTexts.Says(wording, "WordsMeaningless", string.Join(", ", request.Meaningless))).AppendLine();
        if (wanted.Count > 0)
            text.Append(FollowingTexts.Says(wording, "WordsWanted", Listed(wanted))).AppendLine();
        if (excluded.Count > 0)
            text.Append(FollowingTexts.Says(wording, "WordsExcluded", Listed(excluded))).AppendLine();
        if (request.Changes.Count == 0)
            text.Append(FollowingTexts.Says(wording, "HowToWords"));
        return text.Build();
    }

    private static string Listed(List<FollowedWord> words) => string.Join(", ", words.Select(word => word.Name));
}
