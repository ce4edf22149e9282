using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Alerts.Api;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Alerts.Api;

/// <summary>The whole service with one reader, and programs that talk to it with keys.</summary>
internal sealed class ApiService : IAsyncDisposable
{
    private readonly TestService service;
    private readonly List<HttpClient> clients = [];
    private int drafts;

    private ApiService(TestService service) => this.service = service;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ApiService> StartAsync(params (string Key, string Value)[] settings)
    {
        var api = new ApiService(await TestService.StartAsync(settings));
        await api.Get<SubscriberStore>().SaveAsync(Subscriber.New(ChatKey.Telegram(100)), Stop);
        return api;
    }

    public T Get<T>()
        where T : notnull => service.App.Services.GetRequiredService<T>();

    /// <summary>A program without a key.</summary>
    public HttpClient Stranger()
    {
        var client = service.NewBrowser();
        clients.Add(client);
        return client;
    }

    /// <summary>A program that shows this as its key.</summary>
    public HttpClient With(string key)
    {
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A program with a new key.</summary>
    public async Task<HttpClient> WithRoleAsync(ApiKeyRole role, string name = "cms") =>
        With((await Get<ApiKeyStore>().CreateAsync(name, role, Stop)).Secret.Reveal());

    /// <summary>Posts a draft under an idempotency key.</summary>
    public static Task<HttpResponseMessage> PostDraftAsync(HttpClient program, string idempotencyKey, object draft)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/alerts") { Content = JsonContent.Create(draft) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return program.SendAsync(request, Stop);
    }

    /// <summary>Drafts an alert.</summary>
    public async Task<(long Number, string Hash)> DraftAsync(HttpClient program) =>
        await AlertOfAsync(await PostDraftAsync(program, $"draft-{++drafts}", new { text = "Oil rises, Reuters says." }), HttpStatusCode.Created);

    /// <summary>Does something with the alert as it was.</summary>
    public static Task<HttpResponseMessage> DoAsync(HttpClient program, (long Number, string Hash) alert, string action) =>
        program.PostAsJsonAsync($"/api/alerts/{alert.Number}/{action}", new { hash = alert.Hash }, Stop);

    /// <summary>Does it, or fails the test.</summary>
    public static async Task<(long Number, string Hash)> DoneAsync(HttpClient program, (long Number, string Hash) alert, string action) =>
        await AlertOfAsync(await DoAsync(program, alert, action), HttpStatusCode.OK);

    /// <summary>An alert of a program's, approved by another.</summary>
    public async Task<(long Number, string Hash)> ApprovedAsync(HttpClient author)
    {
        var alert = await DoneAsync(author, await DraftAsync(author), "submit");
        return await DoneAsync(await WithRoleAsync(ApiKeyRole.Approve, "approver"), alert, "approve");
    }

    /// <summary>An alert that is being sent.</summary>
    public async Task<(long Number, string Hash)> SendingAsync()
    {
        var author = await WithRoleAsync(ApiKeyRole.Send, "editor");
        return await DoneAsync(author, await ApprovedAsync(author), "send");
    }

    /// <summary>All of an alert.</summary>
    public static Task<JsonElement> ReadAsync(HttpClient program, long number) =>
        program.GetFromJsonAsync<JsonElement>($"/api/alerts/{number}", Stop);

    /// <summary>The alert that an answer tells of, as it is named in the next request.</summary>
    public static async Task<(long Number, string Hash)> AlertOfAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {body}");
        var alert = JsonElement.Parse(body);
        return (alert.GetProperty("number").GetInt64(), alert.GetProperty("hash").GetString()!);
    }

    /// <summary>The problem that an answer tells of, whose shape is as it must be.</summary>
    public static async Task<JsonElement> ProblemOfAsync(HttpResponseMessage response, HttpStatusCode expected, string code)
    {
        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(body);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"urn:news-brief-bot:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
            client.Dispose();
        await service.DisposeAsync();
    }
}
