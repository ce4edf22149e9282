using System.Net.Http.Json;
using System.Text.Json;

namespace Bot.Tests.Alerts.Api;

/// <summary>The description of the API.</summary>
public sealed class ApiDescriptionTests
{
    private static readonly string[] Operations =
    [
        "get /api/alerts", "get /api/alerts/{number}", "get /api/alerts/{number}/status",
        "post /api/alerts", "post /api/alerts/{number}/approve", "post /api/alerts/{number}/cancel",
        "post /api/alerts/{number}/corrections", "post /api/alerts/{number}/pause", "post /api/alerts/{number}/resume",
        "post /api/alerts/{number}/retractions", "post /api/alerts/{number}/send", "post /api/alerts/{number}/submit",
    ];

    [Fact]
    public async Task It_lists_every_operation_of_the_API_and_nothing_else()
    {
        var document = await ReadAsync();
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value))).ToList();
        Assert.Equal(Operations.Order(StringComparer.Ordinal), operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(operations, operation =>
        {
            Assert.True(operation.Value.GetProperty("security")[0].TryGetProperty("key", out _), operation.Name);
            foreach (var status in new[] { "401", "403", "429", "503" })
                Assert.True(operation.Value.GetProperty("responses").GetProperty(status).GetProperty("content").TryGetProperty("application/problem+json", out _));
        });
        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
    }

    [Fact]
    public async Task It_says_what_a_draft_may_hold()
    {
        var document = await ReadAsync();
        var draft = document.GetProperty("components").GetProperty("schemas").GetProperty("DraftRequest");
        Assert.False(draft.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("text", draft.GetProperty("required")[0].GetString());
        var minutes = draft.GetProperty("properties").GetProperty("sendByMinutes");
        Assert.Equal((1, 1440), (minutes.GetProperty("minimum").GetInt32(), minutes.GetProperty("maximum").GetInt32()));
        Assert.DoesNotContain("string", minutes.GetProperty("type").ToString(), StringComparison.Ordinal);
        var key = document.GetProperty("paths").GetProperty("/api/alerts").GetProperty("post").GetProperty("parameters")[0];
        Assert.Equal(("Idempotency-Key", true), (key.GetProperty("name").GetString(), key.GetProperty("required").GetBoolean()));
        Assert.True(document.GetProperty("components").GetProperty("schemas").GetProperty("ProblemDetails")
            .GetProperty("properties").TryGetProperty("code", out _));
        Assert.Contains(
            "inReview", document.GetProperty("components").GetProperty("schemas").GetProperty("AlertStatus").GetProperty("enum").EnumerateArray()
                .Select(one => one.GetString()));
    }

    private static async Task<JsonElement> ReadAsync()
    {
        await using var service = await ApiService.StartAsync();
        return await service.Stranger().GetFromJsonAsync<JsonElement>("/api/openapi.json", ApiService.Stop);
    }
}
