using System.Text.Json;
using Bot.Gateway;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Gateway;

/// <summary>Updates as Telegram writes them, read as the bot @NewsBriefBot with the id 77.</summary>
internal static class Updates
{
    public const string Asker = """{"id":42,"is_bot":false,"first_name":"Ann","last_name":"Lee","language_code":"en"}""";
    public const string Private = """{"id":42,"type":"private","first_name":"Ann"}""";
    public const string Group = """{"id":-100,"type":"supergroup","title":"Readers"}""";

    /// <summary>2026-01-02T03:04:05Z.</summary>
    public const long Date = 1_767_323_045;

    public static readonly DateTimeOffset Now = new(2026, 1, 2, 4, 0, 0, TimeSpan.Zero);

    /// <summary>A message; <paramref name="rest"/> begins with a comma or is empty.</summary>
    public static string Message(string chat, string rest, string from = Asker, int update = 1) =>
        $$"""{"update_id":{{update}},"message":{"message_id":10,"date":{{Date}},"chat":{{chat}},"from":{{from}}{{rest}} } }""";

    /// <summary>A text in a group, with its entities.</summary>
    public static string InGroup(string text, params string[] entities) =>
        Message(Group, $",\"text\":{JsonSerializer.Serialize(text)},\"entities\":[{string.Join(',', entities)}]");

    public static string Entity(string type, int offset, int length, string rest = "") =>
        $$"""{"type":"{{type}}","offset":{{offset}},"length":{{length}}{{rest}}}""";

    public static IncomingUpdate? Read(string json)
    {
        var update = UpdateReader.Read(
            JsonElement.Parse(json), new UpdateMapper(new TelegramSelf(77, "NewsBriefBot"), new FakeTimeProvider(Now)), out var problem);
        Assert.Null(problem);
        return update;
    }

    public static IncomingMessage Said(string json) => Assert.IsType<IncomingUpdate.Said>(Read(json)).Message;
}
