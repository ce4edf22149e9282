using System.Data.Common;
using Bot.Gateway;
using Bot.Storage;
using Briefing.Stories;
using Dapper;

namespace Bot.Subscribers;

/// <summary>Words that readers want news of, or none.</summary>
internal sealed class FollowedWordStore(Database database)
{
    /// <summary>Inside a transaction: the reader wants news with the word, or none with it.</summary>
    public static Task AddAsync(
        DbConnection connection, ChatKey chat, WantedPhrase phrase, string name, bool isExcluded,
        CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition("""
            insert into subscriber_words (chat, terms, first_term, name, is_excluded) values (@Chat, @Terms, @First, @Name, @IsExcluded)
            on conflict (chat, terms) do update set is_excluded = excluded.is_excluded, name = excluded.name
            """,
            new
            {
                Chat = StorableText.Key(chat.ToString()),
                Terms = StorableText.Key(phrase.Terms),
                First = StorableText.Key(phrase.First),
                Name = StorableText.Of(name),
                IsExcluded = isExcluded ? 1L : 0L,
            }, cancellationToken: cancellationToken));

    /// <summary>Inside a transaction: the word means nothing to the reader any more.</summary>
    public static Task RemoveAsync(DbConnection connection, ChatKey chat, string terms, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "delete from subscriber_words where chat = @Chat and terms = @Terms",
            new { Chat = StorableText.Key(chat.ToString()), Terms = StorableText.Key(terms) }, cancellationToken: cancellationToken));

    /// <summary>All words that anybody wants news of and that begin with one of these terms.</summary>
    public Task<IReadOnlyList<string>> BeginningWithAsync(IEnumerable<string> terms, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<string>>(async connection =>
        {
            const int MostTerms = 500;
            var words = new List<string>();
            foreach (var some in terms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(MostTerms))
            {
                words.AddRange(await connection.ReadAllAsync($"""
                    select distinct terms from subscriber_words
                    where is_excluded = 0 and first_term {database.Dialect.In("Terms")} order by terms
                    """, new { Terms = some }, row => row.GetString(0), cancellationToken));
            }
            return words;
        }, cancellationToken);
}
