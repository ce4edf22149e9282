using System.Text;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>Rules of the Bot API that the emulator does not look after. Lengths of texts are in UTF-16 units.</summary>
internal static class CallRules
{
    private const int LongestText = 4096;
    private const int LongestToast = 200;
    private const int LongestPayloadBytes = 64;

    /// <summary>What is wrong with a call; empty when nothing is.</summary>
    public static IEnumerable<string> Breaches(BotCall call)
    {
        if (call.Body.TryGetProperty("parse_mode", out var mode))
            yield return $"{call.Method} has a parse_mode: {mode}";
        if (call.Method is "answerCallbackQuery" && Text(call).Length > LongestToast)
            yield return $"{call.Method} has {Text(call).Length} characters";
        if (call.Method is not ("sendMessage" or "editMessageText"))
            yield break;
        var text = Text(call);
        if (text.Length is 0 or > LongestText)
            yield return $"{call.Method} has a text of {text.Length} units";
        foreach (var entity in Elements(call.Body, "entities").Where(entity => !IsInside(entity, text)))
            yield return $"{call.Method} has an entity outside of its text: {entity}";
        foreach (var button in Buttons(call.Body).Where(button => !HasGoodPayload(button)))
            yield return $"{call.Method} has a button whose payload is not 1 to 64 bytes: {button}";
    }

    /// <summary>The buttons below a message, in their order.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement message) =>
        message.TryGetProperty("reply_markup", out var markup)
            ? Elements(markup, "inline_keyboard").SelectMany(row => row.EnumerateArray())
            : [];

    /// <summary>The elements of an array; none when it is missing.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];

    private static string Text(BotCall call) =>
        call.Body.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    private static bool IsInside(JsonElement entity, string text)
    {
        var (start, length) = (entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32());
        return start >= 0 && length > 0 && start + length <= text.Length;
    }

    private static bool HasGoodPayload(JsonElement button) =>
        Encoding.UTF8.GetByteCount(button.GetProperty("callback_data").GetString() ?? "") is >= 1 and <= LongestPayloadBytes;
}
