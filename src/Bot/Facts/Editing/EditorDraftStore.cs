using System.Data.Common;
using Bot.Conversations;
using Bot.Storage;
using Dapper;

namespace Bot.Facts.Editing;

/// <summary>What editors have typed and not yet saved: for each number the latest.</summary>
internal sealed class EditorDraftStore(Database database)
{
    /// <summary>The draft of a number, or null.</summary>
    public Task<EditorDraft?> FindAsync(long number, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => await connection.ReadAllAsync(
            "select body from editor_drafts where number = @Number", new { Number = number },
            row => EditorDraft.Read(row.GetString(0)), cancellationToken) is [var found, ..] ? found : null, cancellationToken);

    /// <summary>Inside a transaction: keeps a draft in the place of any other of its number.</summary>
    public static Task KeepAsync(
        DbConnection connection, EditorDraft draft, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into editor_drafts (number, kind, hash, body, drafted_at) values (@Number, @Kind, @Hash, @Body, @Now)
            on conflict (number) do update set
                kind = excluded.kind, hash = excluded.hash, body = excluded.body, drafted_at = excluded.drafted_at
            """,
            new
            {
                draft.Number,
                Kind = draft.Kind.ToString(),
                draft.Hash,
                Body = StorableText.Of(draft.Write()),
                Now = now.ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: takes the draft out, to be saved now.</summary>
    /// <exception cref="TurnConflictException">It has been saved, or is another by now.</exception>
    public static async Task TakeAsync(DbConnection connection, EditorDraft draft, CancellationToken cancellationToken)
    {
        var taken = await connection.ExecuteAsync(new CommandDefinition(
            "delete from editor_drafts where number = @Number and hash = @Hash", new { draft.Number, draft.Hash },
            cancellationToken: cancellationToken));
        if (taken == 0)
            throw new TurnConflictException();
    }
}
