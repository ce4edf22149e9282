using System.Net.Http.Json;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>
/// The emulator of the Bot API, seen from the readers' side: they write to bots and read what bots write. Bots with
/// different tokens know nothing of each other.
/// </summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly EmulatorProcess process;
    private readonly HttpClient http;

    private Emulator(EmulatorProcess process)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = process.Url };
    }

    /// <summary>What the bot is told to be the Bot API.</summary>
    public string ApiBaseUrl => process.Url.ToString();

    public static async Task<Emulator> StartAsync() => new(await EmulatorProcess.StartAsync());

    /// <summary>A reader writes.</summary>
    public Task SendMessageAsync(object message) => PostAsync("sendMessage", message);

    /// <summary>A reader writes a command.</summary>
    public Task SendCommandAsync(object message) => PostAsync("sendCommand", message);

    /// <summary>A reader presses a button.</summary>
    public Task SendCallbackAsync(object press) => PostAsync("sendCallback", press);

    /// <summary>What a bot has written to a chat since this was last asked, oldest first.</summary>
    public Task<JsonElement> UnreadAsync(string token, long chatId) => PostAsync("getUpdates", new { token, chatId });

    /// <summary>All that was said to a bot and by it.</summary>
    public Task<JsonElement> HistoryAsync(string token) => PostAsync("getUpdatesHistory", new { token });

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(answer.GetProperty("ok").GetBoolean(), $"The emulator refused {path}: {answer}");
        return answer.GetProperty("result");
    }
}
