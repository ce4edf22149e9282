using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EndToEnd.Tests;

/// <summary>Rules of the Bot API that the emulator does not look after. Lengths of texts are in UTF-16 units.</summary>
internal static partial class CallRules
{
    private const int LongestText = 4096;
    private const int LongestCaption = 1024;
    private const int LongestToast = 200;
    private const int LongestPayloadBytes = 64;
    private const int LongestLabel = 64;
    private const int MostInARow = 8;
    private const int MostButtons = 100;
    private const int MostResults = 50;
    private const int MostCommands = 100;
    private const int LongestDescription = 256;

    /// <summary>What is wrong with a call; empty when nothing is.</summary>
    public static IEnumerable<string> Breaches(BotCall call)
    {
        var breaches = call.Method switch
        {
            "sendMessage" or "editMessageText" => OfText(call.Body, "text", "entities", 1, LongestText),
            "sendDocument" => OfText(call.Body, "caption", "caption_entities", 0, LongestCaption).Concat(OfFile(call.Body)),
            "sendPhoto" => OfText(call.Body, "caption", "caption_entities", 0, LongestCaption).Concat(OfPhoto(call.Body)),
            "editMessageCaption" => OfText(call.Body, "caption", "caption_entities", 0, LongestCaption),
            "answerCallbackQuery" when Text(call.Body, "text").Length > LongestToast => [$"has {Text(call.Body, "text").Length} characters"],
            "answerInlineQuery" => OfResults(call.Body),
            "setMyCommands" => OfCommands(call.Body),
            _ => [],
        };
        if (call.Body.TryGetProperty("parse_mode", out var mode))
            breaches = breaches.Append($"has a parse_mode: {mode}");
        if (call.Method.StartsWith("edit", StringComparison.Ordinal) && !call.Body.TryGetProperty("message_id", out _))
            breaches = breaches.Append("names no message");
        return breaches.Concat(OfKeyboard(call.Body)).Select(breach => $"{call.Method} {breach}");
    }

    /// <summary>The rows of buttons below a message.</summary>
    public static IEnumerable<IReadOnlyList<JsonElement>> Rows(JsonElement message) =>
        message.TryGetProperty("reply_markup", out var markup)
            ? Elements(markup, "inline_keyboard").Select(row => row.EnumerateArray().ToList())
            : [];

    /// <summary>The buttons below a message, in their order.</summary>
    public static IEnumerable<JsonElement> Buttons(JsonElement message) => Rows(message).SelectMany(row => row);

    /// <summary>The elements of an array; none when it is missing.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var array) ? array.EnumerateArray() : [];

    /// <summary>A text field; empty when it is missing.</summary>
    public static string Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    private static IEnumerable<string> OfText(JsonElement body, string name, string entities, int least, int most)
    {
        var text = Text(body, name);
        if (text.Length < least || text.Length > most)
            yield return $"has a {name} of {text.Length} units";
        if (text != text.Trim())
            yield return $"has a {name} with blanks at an end, which move its styles: “{text}”";
        foreach (var entity in Elements(body, entities).Where(entity => !IsInside(entity, text)))
            yield return $"has an entity outside of its {name}: {entity}";
    }

    private static IEnumerable<string> OfFile(JsonElement body)
    {
        if (!body.TryGetProperty("document", out var file) || file.ValueKind is not JsonValueKind.Object
            || Text(file, "file_name").Length == 0 || Text(file, "content").Length == 0)
            yield return "has no file with a name and something in it";
    }

    private static IEnumerable<string> OfPhoto(JsonElement body)
    {
        if (Text(body, "photo").Length == 0)
            yield return "has no photo";
    }

    private static IEnumerable<string> OfKeyboard(JsonElement body)
    {
        var rows = Rows(body).ToList();
        if (rows.Sum(row => row.Count) > MostButtons)
            yield return $"has more than {MostButtons} buttons";
        if (rows.Any(row => row.Count is 0 or > MostInARow))
            yield return $"has a row without buttons or with more than {MostInARow}";
        foreach (var button in rows.SelectMany(row => row))
        {
            if (Text(button, "text").Trim().Length is 0 or > LongestLabel)
                yield return $"has a button whose label is not 1 to {LongestLabel} characters: {button}";
            if (!HasGoodEnd(button))
                yield return $"has a button with neither 1 to {LongestPayloadBytes} bytes nor an address: {button}";
        }
    }

    /// <summary>Exactly one of a payload and an address.</summary>
    private static bool HasGoodEnd(JsonElement button)
    {
        var (payload, address) = (Text(button, "callback_data"), Text(button, "url"));
        return address.Length == 0
            ? Encoding.UTF8.GetByteCount(payload) is >= 1 and <= LongestPayloadBytes
            : payload.Length == 0 && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" or "tg";
    }

    private static IEnumerable<string> OfResults(JsonElement body)
    {
        var results = Elements(body, "results").ToList();
        if (results.Count > MostResults)
            yield return $"has more than {MostResults} results";
        if (results.DistinctBy(result => Text(result, "id")).Count() < results.Count)
            yield return "has two results with one id";
        if (body.TryGetProperty("button", out var above) && !IsGoodStart(above))
            yield return $"has a button above its results that Telegram does not take: {above}";
        foreach (var result in results)
        {
            if (Encoding.UTF8.GetByteCount(Text(result, "id")) is 0 or > LongestPayloadBytes || Text(result, "title").Length == 0)
                yield return $"has a result without a good id or title: {result}";
            var content = result.GetProperty("input_message_content");
            foreach (var breach in OfText(content, "message_text", "entities", 1, LongestText).Concat(OfKeyboard(result)))
                yield return $"has a result that {breach}";
        }
    }

    private static bool IsGoodStart(JsonElement button) =>
        Text(button, "text").Length is >= 1 and <= 64 && StartParameter().IsMatch(Text(button, "start_parameter"));

    private static IEnumerable<string> OfCommands(JsonElement body)
    {
        var commands = Elements(body, "commands").ToList();
        if (commands.Count is 0 or > MostCommands)
            yield return $"has {commands.Count} commands";
        foreach (var command in commands)
        {
            if (!CommandName().IsMatch(Text(command, "command")) || Text(command, "description").Length is 0 or > LongestDescription)
                yield return $"has a command that Telegram does not take: {command}";
        }
    }

    private static bool IsInside(JsonElement entity, string text)
    {
        var (start, length) = (entity.GetProperty("offset").GetInt32(), entity.GetProperty("length").GetInt32());
        return start >= 0 && length > 0 && start + length <= text.Length;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex StartParameter();

    [GeneratedRegex(@"\A[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandName();
}
