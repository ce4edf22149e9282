using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Bot.Gateway;
using Bot.Storage;
using Dapper;

namespace Bot.Outbox;

/// <summary>
/// What buttons stand for. A token is made from that alone, so the same button has the same token in every chat, after
/// every restart, and the table holds each once. It gives no rights: pressing is like typing the text.
/// </summary>
internal sealed class ButtonStore(Database database, TimeProvider clock)
{
    /// <summary>A second press within this time does nothing, when no other button was pressed in between.</summary>
    public static readonly TimeSpan DoublePress = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Refresh = TimeSpan.FromDays(7);
    private const int TokenBytes = 12;
    private const int MostRemembered = 20_000;

    // Tokens that are in the store, with when they were last written, so that most messages write none.
    private readonly ConcurrentDictionary<string, DateTimeOffset> written = new(StringComparer.Ordinal);

    /// <summary>The token of a button: 16 characters of A-Z a-z 0-9 _ -.</summary>
    public static string TokenOf(string says) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(says)).AsSpan(0, TokenBytes));

    /// <summary>
    /// Inside the transaction that stores the message: keeps what its buttons stand for. After the commit,
    /// <see cref="Remember"/> spares the next message with the same buttons the writing.
    /// </summary>
    public async Task AddAsync(DbConnection connection, IEnumerable<string> says, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // In one order, so that two replicas that write the same buttons do not wait for each other in a circle.
        foreach (var text in says.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var token = TokenOf(text);
            if (IsFresh(token, now))
                continue;
            await connection.ExecuteAsync(new CommandDefinition("""
                insert into buttons (token, says, issued_at) values (@Token, @Says, @Now)
                on conflict (token) do update set issued_at = excluded.issued_at
                """,
                new { Token = token, Says = StorableText.Of(text), Now = now.ToUnixTimeMilliseconds() },
                cancellationToken: cancellationToken));
        }
    }

    /// <summary>After the commit: these need not be written again for a while.</summary>
    public void Remember(IEnumerable<string> says)
    {
        if (written.Count > MostRemembered)
            written.Clear();
        foreach (var text in says)
            written.TryAdd(TokenOf(text), clock.GetUtcNow());
    }

    /// <summary>Keeps what links stand for that no message carries out of the outbox.</summary>
    public async Task KeepAsync(IReadOnlyList<string> says, CancellationToken cancellationToken)
    {
        if (says.All(text => IsFresh(TokenOf(text), clock.GetUtcNow())))
            return;
        await database.WriteAsync(async connection =>
        {
            await AddAsync(connection, says, cancellationToken);
            return true;
        }, cancellationToken);
        Remember(says);
    }

    /// <summary>What a token stands for, or null when no button has it.</summary>
    public Task<string?> FindAsync(string token, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => connection.ExecuteScalarAsync<string?>(new CommandDefinition(
            "select says from buttons where token = @Token",
            new { Token = StorableText.Key(token) }, cancellationToken: cancellationToken)), cancellationToken);

    /// <summary>Inside a turn's transaction: notes a press, and counts it when the button stands below a campaign's message.</summary>
    public static async Task AddPressAsync(
        DbConnection connection, ChatKey chat, ButtonPress press, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var values = new
        {
            Chat = chat.ToString(),
            Token = StorableText.Key(press.Token),
            At = at.ToUnixTimeMilliseconds(),
            press.MessageId,
        };
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into button_presses (chat, token, pressed_at) values (@Chat, @Token, @At)
            on conflict (chat, token) do update set pressed_at = excluded.pressed_at
            """, values, cancellationToken: cancellationToken));
        if (press.MessageId is null)
            return;
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into outbox_presses (campaign, presses)
            select campaign, 1 from outbox
            where chat = @Chat and message_id = @MessageId and campaign is not null and content_id is not null
            on conflict (campaign) do update set presses = outbox_presses.presses + 1
            """, values, cancellationToken: cancellationToken));
    }

    private bool IsFresh(string token, DateTimeOffset now) =>
        written.TryGetValue(token, out var before) && now - before < Refresh;

    /// <summary>
    /// Whether the button was pressed in this chat just before <paramref name="at"/>, and no other since: a double click,
    /// and not a choice that was changed twice.
    /// </summary>
    public Task<bool> WasJustPressedAsync(ChatKey chat, string token, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ReadAsync(async connection => await connection.ExecuteScalarAsync<long>(new CommandDefinition("""
            select count(*) from button_presses p
            where p.chat = @Chat and p.token = @Token and p.pressed_at > @Since and not exists (
                select 1 from button_presses other
                where other.chat = p.chat and other.token <> p.token and other.pressed_at >= p.pressed_at)
            """,
            new
            {
                Chat = chat.ToString(),
                Token = StorableText.Key(token),
                Since = (at - DoublePress).ToUnixTimeMilliseconds(),
            }, cancellationToken: cancellationToken)) > 0, cancellationToken);
}
