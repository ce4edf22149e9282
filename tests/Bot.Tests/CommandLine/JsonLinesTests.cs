using System.Text;
using System.Text.Json;
using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class JsonLinesTests
{
    [Fact]
    public async Task Replies_keep_the_order_of_the_lines()
    {
        var input = string.Concat(Enumerable.Range(0, 500).Select(i => $"{{\"id\":{i},\"text\":\"{new string('x', i % 7 * 1000)}\"}}\n"));

        var rows = await RunAsync(input, degree: 4);

        Assert.Equal(Enumerable.Range(0, 500), rows.Select(row => row.GetProperty("id").GetInt32()));
        Assert.All(rows, (row, i) => Assert.Equal(i % 7 * 1000, row.GetProperty("length").GetInt32()));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"text\":", "\"a\"")]
    [InlineData("{\"id\":7,\"text\":\"x\"}}", "7")]
    [InlineData("[1,2]", "null")]
    [InlineData("no json", "null")]
    [InlineData("{\"id\":\"deep\",\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "\"deep\"")]
    [InlineData("{\"id\":\"b\"}", "\"b\"")]
    public async Task A_bad_line_gives_an_error_row_with_its_id_and_the_run_goes_on(string line, string id)
    {
        var rows = await RunAsync($"{line}\n\n{{\"id\":\"next\",\"text\":\"abc\"}}", degree: 2);

        Assert.Equal(2, rows.Count);
        Assert.Equal(id, rows[0].GetProperty("id").GetRawText());
        Assert.NotEmpty(rows[0].GetProperty("error").GetString()!);
        Assert.Equal(3, rows[1].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_line_over_the_limit_gives_an_error_row_with_its_id()
    {
        var rows = await RunAsync($"{{\"id\":\"long\",\"text\":\"{new string('x', 200_000)}\"}}\n{{\"id\":2,\"text\":\"ab\"}}\n", degree: 2, maxBytes: 100_000);

        Assert.Equal("long", rows[0].GetProperty("id").GetString());
        Assert.Contains("100000", rows[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, rows[1].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task What_fails_on_one_line_is_its_error_row()
    {
        var rows = await RunAsync("{\"id\":1,\"text\":\"throw\"}\n{\"id\":2,\"text\":\"ab\"}\n", degree: 1);

        Assert.Contains("FormatException", rows[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, rows[1].GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task Broken_utf8_and_half_surrogates_are_replaced()
    {
        byte[] input = [.. "\uFEFF{\"id\":\"\\ud83d\",\"text\":\"a"u8, 0xFF, .. "b\\udc00\\ud83d\\ude00\\\\ud800\"}\r\n"u8];

        var row = Assert.Single(await RunAsync(new MemoryStream(input), degree: 1, maxBytes: 1000));

        Assert.Equal("\uFFFD", row.GetProperty("id").GetString());
        Assert.Equal("a\uFFFDb\uFFFD😀\\ud800".Length, row.GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task With_degree_one_a_line_is_begun_when_the_one_before_is_answered()
    {
        var atWork = 0;
        var lines = new JsonLines(
            async (_, _) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref atWork));
                await Task.Yield();
                Interlocked.Decrement(ref atWork);
                return new JsonLineReply.Row(new { Done = true });
            },
            degree: 1);
        var output = new MemoryStream();

        await lines.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":1}\n", 200)))), output, CancellationToken.None);

        Assert.DoesNotContain("error", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    private static Task<List<JsonElement>> RunAsync(string input, int degree, int maxBytes = 1_000_000) =>
        RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(input)), degree, maxBytes);

    private static async Task<List<JsonElement>> RunAsync(Stream input, int degree, int maxBytes)
    {
        var output = new MemoryStream();
        var lines = new JsonLines((line, _) => new ValueTask<JsonLineReply>(Reply(line)), degree) { MaxLineBytes = maxBytes };
        await lines.RunAsync(input, output, CancellationToken.None);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => JsonElement.Parse(row))];
    }

    private static JsonLineReply Reply(JsonLine line) => line.Text("text") switch
    {
        null => new JsonLineReply.Refusal("The line has no text"),
        "throw" => throw new FormatException("Not this one"),
        var text => new JsonLineReply.Row(new { text.Length }),
    };
}
