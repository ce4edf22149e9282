using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>A group or channel.</summary>
/// <param name="Id">Below zero.</param>
/// <param name="Type">As Telegram says it: "supergroup" or "channel".</param>
/// <param name="Title">What it is called.</param>
/// <param name="Username">What it can be found by, without the at sign.</param>
internal sealed record Room(long Id, string Type, string Title, string Username);

/// <summary>What Telegram knows of groups and channels and their administrators, of which the emulator has neither.</summary>
internal sealed class KnownChats
{
    private readonly ConcurrentDictionary<Room, IReadOnlyList<long>> rooms = new();

    /// <summary>A new room with its administrators.</summary>
    public void Add(Room room, params IReadOnlyList<long> administrators) => rooms[room] = administrators;

    /// <summary>What Telegram answers to <c>getChat</c>.</summary>
    public string Chat(JsonElement asked) => Find(asked) is { } room
        ? Done(new { id = room.Id, type = room.Type, title = room.Title, username = room.Username })
        : NotFound;

    /// <summary>What Telegram answers to <c>getChatMember</c>.</summary>
    public string Member(JsonElement asked)
    {
        if (Find(asked) is not { } room)
            return NotFound;
        var person = asked.GetProperty("user_id").GetInt64();
        var status = rooms[room].Contains(person) ? "administrator" : "member";
        return Done(new { status, user = new { id = person, is_bot = false, first_name = "Reader" } });
    }

    private const string NotFound = """{"ok":false,"error_code":400,"description":"Bad Request: chat not found"}""";

    private Room? Find(JsonElement asked)
    {
        var id = asked.GetProperty("chat_id").ToString();
        return rooms.Keys.FirstOrDefault(room =>
            room.Id.ToString(CultureInfo.InvariantCulture) == id || $"@{room.Username}".Equals(id, StringComparison.OrdinalIgnoreCase));
    }

    private static string Done(object result) => JsonSerializer.Serialize(new { ok = true, result });
}
