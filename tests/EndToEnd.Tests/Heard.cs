using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>A button as a reader sees it.</summary>
/// <param name="Label">What stands on it.</param>
/// <param name="Payload">What comes back when it is pressed; empty when it leads to an address.</param>
internal sealed record HeardButton(string Label, string Payload)
{
    /// <summary>Where it leads, or null.</summary>
    public Uri? Url { get; init; }
}

/// <summary>A message of the bot as a reader gets it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Bold">The stretches in bold, in their order.</param>
/// <param name="Links">The addresses that words of it lead to, in their order.</param>
/// <param name="Buttons">Below it, in their order.</param>
/// <param name="RepliesTo">The message that it replies to, or null.</param>
internal sealed record Heard(
    long Id, string Text, IReadOnlyList<string> Bold, IReadOnlyList<string> Links, IReadOnlyList<HeardButton> Buttons,
    long? RepliesTo)
{
    /// <summary>The file that came with it: its name and what is in it; or null.</summary>
    public (string Name, string Content)? File { get; init; }

    /// <summary>Reads what the emulator keeps of a bot's message: the call as the bot made it, and the id it got.</summary>
    public static Heard Of(JsonElement kept) => Of(kept.GetProperty("message"), kept.GetProperty("messageId").GetInt64());

    /// <summary>Reads a call of the bot that writes a message or changes it.</summary>
    public static Heard Of(JsonElement message, long id)
    {
        var text = CallRules.Text(message, message.TryGetProperty("text", out _) ? "text" : "caption");
        return new Heard(
            id,
            text,
            [.. Entities(message, "bold").Select(entity => Words(text, entity))],
            [.. Entities(message, "text_link").Select(entity => entity.GetProperty("url").GetString()!)],
            [.. CallRules.Buttons(message).Select(Button)],
            message.TryGetProperty("reply_parameters", out var reply) ? reply.GetProperty("message_id").GetInt64() : null)
        {
            File = message.TryGetProperty("document", out var file)
                ? (CallRules.Text(file, "file_name"), CallRules.Text(file, "content"))
                : null,
        };
    }

    /// <summary>The button with a label.</summary>
    public HeardButton Button(string label) =>
        Buttons.FirstOrDefault(button => button.Label == label)
        ?? throw new InvalidOperationException(
            $"No button “{label}” among “{string.Join("”, “", Buttons.Select(button => button.Label))}” below “{Text}”.");

    private static IEnumerable<JsonElement> Entities(JsonElement message, string type) =>
        CallRules.Elements(message, message.TryGetProperty("entities", out _) ? "entities" : "caption_entities")
            .Where(entity => entity.GetProperty("type").GetString() == type);

    private static string Words(string text, JsonElement entity) =>
        text.Substring(entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32());

    private static HeardButton Button(JsonElement button) => new(CallRules.Text(button, "text"), CallRules.Text(button, "callback_data"))
    {
        Url = CallRules.Text(button, "url") is { Length: > 0 } address ? new Uri(address) : null,
    };
}
