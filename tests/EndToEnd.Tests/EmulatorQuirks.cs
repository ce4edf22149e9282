using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>
/// Stands between the bot and the emulator and makes up for what the emulator does otherwise than Telegram: it knows
/// only some methods, it answers a poll at once, and it forgets updates with their first delivery, confirmed or not.
/// What the bot writes goes through as it is. That dates come in milliseconds, that edits and presses are answered with
/// a null and that refusals come with status 200 is left so, since the bot has to cope with it.
/// </summary>
internal sealed class EmulatorQuirks(BotLine line) : DelegatingHandler
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    private static readonly HashSet<string> Known =
    [
        "getMe", "getUpdates", "sendMessage", "editMessageText", "editMessageReplyMarkup", "deleteMessage",
        "answerCallbackQuery", "setWebhook", "deleteWebhook",
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "{}" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new BotCall(request.RequestUri!.Segments[^1], JsonElement.Parse(body));
        line.Note(call);
        if (call.Method is "getUpdates")
            return await PollAsync(request, call.Body, cancellationToken);
        return Known.Contains(call.Method) ? await base.SendAsync(request, cancellationToken) : Done("true");
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
            line.Keep(delivered.GetProperty("result"));
            updates = line.Unconfirmed(body.GetProperty("limit").GetInt32());
        }
        while (updates.Count == 0 && await timer.WaitForNextTickAsync(cancellationToken));
        return Done(JsonSerializer.Serialize(updates));
    }

    private static HttpResponseMessage Done(string result) => new(HttpStatusCode.OK)
    {
        Content = new StringContent($$"""{"ok":true,"result":{{result}}}""", Encoding.UTF8, "application/json"),
    };
}
