using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>A button as a reader sees it.</summary>
internal sealed record HeardButton(string Label, string Payload);

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
    /// <summary>Reads what the emulator keeps of a bot's message: the call as the bot made it, and the id it got.</summary>
    public static Heard Of(JsonElement kept)
    {
        var message = kept.GetProperty("message");
        var text = message.GetProperty("text").GetString()!;
        return new Heard(
            kept.GetProperty("messageId").GetInt64(),
            text,
            [.. Entities(message, "bold").Select(entity => Words(text, entity))],
            [.. Entities(message, "text_link").Select(entity => entity.GetProperty("url").GetString()!)],
            [.. CallRules.Buttons(message).Select(Button)],
            message.TryGetProperty("reply_parameters", out var reply) ? reply.GetProperty("message_id").GetInt64() : null);
    }

    /// <summary>The button with a label.</summary>
    public HeardButton Button(string label) =>
        Buttons.FirstOrDefault(button => button.Label == label)
        ?? throw new InvalidOperationException(
            $"No button “{label}” among “{string.Join("”, “", Buttons.Select(button => button.Label))}”.");

    private static IEnumerable<JsonElement> Entities(JsonElement message, string type) =>
        CallRules.Elements(message, "entities").Where(entity => entity.GetProperty("type").GetString() == type);

    private static string Words(string text, JsonElement entity) =>
        text.Substring(entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32());

    private static HeardButton Button(JsonElement button) =>
        new(button.GetProperty("text").GetString()!, button.GetProperty("callback_data").GetString()!);
}
