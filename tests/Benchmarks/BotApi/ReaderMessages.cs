using System.Buffers;
using System.Text.Json;

namespace Benchmarks.BotApi;

/// <summary>
/// Messages of readers, as updates and as what is expected in reply. Every second one of a chat is <c>/help</c>, the
/// others are commands with a number that nobody knows ("/m2"): bots tell the name again, so the order can be seen.
/// A chat sends a few in a row, which is where bots that answer side by side lose the order.
/// </summary>
internal static class ReaderMessages
{
    private const int MostInARow = 4;

    /// <summary>The updates of <paramref name="count"/> messages, the chats taking turns, each with a few.</summary>
    /// <param name="ledger">Learns what replies to expect.</param>
    /// <param name="firstUpdate">The first update's number.</param>
    /// <param name="firstChat">The first chat's id.</param>
    /// <param name="chats">How many chats.</param>
    /// <param name="count">How many messages in all.</param>
    public static List<ReadOnlyMemory<byte>> Make(SendLedger ledger, long firstUpdate, long firstChat, int chats, int count)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var updates = new List<ReadOnlyMemory<byte>>(count);
        var inARow = Math.Clamp(count / chats, 1, MostInARow);
        for (var number = 0; number < count; number++)
        {
            var turn = number / inARow;
            var ordinal = (turn / chats * inARow) + (number % inARow) + 1;
            var mark = ordinal % 2 == 0 ? ordinal : 0;
            var chat = firstChat + (turn % chats);
            ledger.Expect(chat, mark);
            updates.Add(Update(firstUpdate + number, chat, mark == 0 ? "/help" : $"/m{mark}", now));
        }
        return updates;
    }

    private static ReadOnlyMemory<byte> Update(long id, long chat, string text, long unixSeconds)
    {
        var body = new ArrayBufferWriter<byte>(384);
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteNumber("update_id", id);
        json.WriteStartObject("message");
        json.WriteNumber("message_id", id);
        WritePerson(json, "from", chat);
        WritePerson(json, "chat", chat);
        json.WriteNumber("date", unixSeconds);
        json.WriteString("text", text);
        json.WriteStartArray("entities");
        json.WriteStartObject();
        json.WriteString("type", "bot_command");
        json.WriteNumber("offset", 0);
        json.WriteNumber("length", text.Length);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }

    private static void WritePerson(Utf8JsonWriter json, string name, long id)
    {
        json.WriteStartObject(name);
        json.WriteNumber("id", id);
        json.WriteString("first_name", "Reader");
        if (name == "from")
            json.WriteBoolean("is_bot", false);
        else
            json.WriteString("type", "private");
        json.WriteEndObject();
    }
}
