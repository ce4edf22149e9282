using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>
/// Stands between the bot and the emulator and makes up for what the emulator does otherwise than Telegram: it knows
/// only some methods, texts and private chats, it answers a poll at once, and it forgets updates with their first delivery,
/// confirmed or not. What the bot writes goes through as it is, but for photos and files, which arrive as their captions
/// with what they bring along. That dates come in milliseconds, that edits and presses are answered with a null and that
/// refusals come with status 200 is left so, since the bot has to cope with it.
/// </summary>
internal sealed class EmulatorQuirks(BotLine line) : DelegatingHandler
{
    /// <summary>In a message that stands for another update: what the update holds instead.</summary>
    public const string Instead = "instead";

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private static readonly HashSet<string> Known =
    [
        "getMe", "getUpdates", "sendMessage", "editMessageText", "editMessageReplyMarkup", "deleteMessage",
        "answerCallbackQuery", "setWebhook", "deleteWebhook",
    ];

    /// <summary>What the emulator knows instead of a method that it does not know.</summary>
    private static readonly Dictionary<string, string> Captioned = new(StringComparer.Ordinal)
    {
        ["sendPhoto"] = "sendMessage", ["sendDocument"] = "sendMessage", ["editMessageCaption"] = "editMessageText",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new BotCall(request.RequestUri!.Segments[^1], await BotForm.ReadAsync(request.Content, cancellationToken));
        line.Note(call);
        if (call.Method is "getUpdates")
            return await PollAsync(request, call.Body, cancellationToken);
        if (Captioned.TryGetValue(call.Method, out var method))
        {
            request.RequestUri = new Uri(request.RequestUri, method);
            request.Content = JsonContent.Create(WithCaptionAsText(call.Body));
            return await base.SendAsync(request, cancellationToken);
        }
        return call.Method switch
        {
            "getChat" => Answer(line.Chats.Chat(call.Body)),
            "getChatMember" => Answer(line.Chats.Member(call.Body)),
            _ => Known.Contains(call.Method) ? await base.SendAsync(request, cancellationToken) : Done("true"),
        };
    }

    private static JsonObject WithCaptionAsText(JsonElement body)
    {
        var message = JsonObject.Create(body)!;
        message["text"] = CallRules.Text(body, "caption");
        message["entities"] = message["caption_entities"]?.DeepClone();
        return message;
    }

    private async Task<HttpResponseMessage> PollAsync(
        HttpRequestMessage request, JsonElement body, CancellationToken cancellationToken)
    {
        if (body.TryGetProperty("offset", out var offset))
            line.Confirm(offset.GetInt64());
        using var timer = new PeriodicTimer(LookInterval);
        IReadOnlyList<JsonElement> updates;
        do
        {
            // A delivery is never repeated, so it must not be given up half way.
            using var answer = await base.SendAsync(request, CancellationToken.None);
            var delivered = await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            line.Keep(delivered.GetProperty("result").EnumerateArray().Select(Meant));
            updates = line.Unconfirmed(body.GetProperty("limit").GetInt32());
        }
        while (updates.Count == 0 && await timer.WaitForNextTickAsync(cancellationToken));
        return Done(JsonSerializer.Serialize(updates));
    }

    /// <summary>The update that a message stands for, which the emulator cannot make.</summary>
    private static JsonElement Meant(JsonElement update)
    {
        if (!update.TryGetProperty("message", out var message) || !message.TryGetProperty(Instead, out var meant))
            return update;
        var other = JsonObject.Create(meant)!;
        other["update_id"] = update.GetProperty("update_id").GetInt64();
        return JsonSerializer.SerializeToElement(other);
    }

    private static HttpResponseMessage Done(string result) => Answer($$"""{"ok":true,"result":{{result}}}""");

    private static HttpResponseMessage Answer(string body) => new(HttpStatusCode.OK)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };
}
