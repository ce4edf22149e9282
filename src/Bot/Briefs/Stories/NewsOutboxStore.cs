using System.Data.Common;
using Bot.Conversations;
using Bot.Outbox;
using Bot.Subscribers;

namespace Bot.Briefs.Stories;

/// <summary>Puts news into the outbox together with what they give.</summary>
internal sealed class NewsOutboxStore(OutboxStore outbox, TimeProvider clock)
{
    /// <summary>Inside a transaction: adds one letter for each of some chats, and notes the facts as given with it.</summary>
    /// <exception cref="TurnConflictException">A fact has been corrected or withdrawn since they were made.</exception>
    public async Task AddAsync(DbConnection connection, IReadOnlyList<NewsLetter> letters, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var letter in letters)
        {
            var row = await outbox.AddLinkedAsync(connection, [Entry(letter)], cancellationToken);
            if (!await GivenFactStore.AddAsync(
                connection, letter.Message.Chat, letter.Message.Thread, [.. letter.Lines.Select(fact => fact.Id)], row, now,
                cancellationToken))
                throw new TurnConflictException();
        }
    }

    /// <summary>After the commit of <see cref="AddAsync"/>.</summary>
    public void Remember(IReadOnlyList<NewsLetter> letters) =>
        outbox.Remember([.. letters.Select(Entry)]);

    private static OutboxEntry Entry(NewsLetter letter) =>
        new(OutboxPriority.Digest, letter.Message) { SendBy = letter.SendBy, About = letter.About };
}
