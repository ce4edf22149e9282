using System.Text;
using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class JsonReadersTests
{
    [Fact]
    public async Task Lines_come_with_their_numbers_and_blank_ones_are_passed_over()
    {
        var pieces = await Lines("\uFEFF{\"a\":1}\r\n\n  \n{\"b\":2}");
        Assert.Equal([(1, "{\"a\":1}\r", null), (4, "{\"b\":2}", null)], pieces);
    }

    [Fact]
    public async Task A_line_over_the_limit_is_a_problem_and_the_next_ones_are_read()
    {
        var pieces = await Lines($"{{\"a\":\"{new string('x', 5000)}\"}}\n{{\"b\":2}}\n", mostBytes: 2048);
        Assert.Equal("is longer than 2 KB, the most that one article may take", pieces[0].Problem);
        Assert.Equal((2, "{\"b\":2}", null), pieces[1]);
    }

    [Fact]
    public async Task A_line_of_100_megabytes_is_never_held()
    {
        using var giant = new EndlessLine(100 * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var found = 0;
        await foreach (var piece in JsonLineReader.ReadAsync(giant, 1024 * 1024, CancellationToken.None))
        {
            Assert.NotNull(piece.Problem);
            found++;
        }
        Assert.Equal(1, found);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[{\"a\":1}]")]
    [InlineData("\uFEFF [ {\"a\":1} ]\n")]
    public async Task One_object_is_found_alone_or_in_a_list(string json) =>
        Assert.Equal("{\"a\":1}", Assert.Single(await Objects(json)).Text);

    [Fact]
    public async Task Objects_are_parted_at_their_braces_and_not_at_those_in_texts()
    {
        var pieces = await Objects("[\n{\"a\":\"}{\\\"]\"},\n\n{\"b\":{\"c\":[1,\n2]}}\n]");
        Assert.Equal([(2, "{\"a\":\"}{\\\"]\"}", null), (4, "{\"b\":{\"c\":[1,\n2]}}", null)], pieces);
    }

    [Fact]
    public async Task An_object_that_does_not_end_is_a_problem() =>
        Assert.Equal((1, "", "ends in the middle of an object"), Assert.Single(await Objects("{\"a\":1")));

    [Fact]
    public async Task What_is_not_an_object_ends_the_reading_with_a_problem()
    {
        var pieces = await Objects("[{\"a\":1},\nnull]");
        Assert.Equal((2, "", "is not JSON: an object should start here"), pieces[1]);
    }

    [Fact]
    public async Task An_object_over_the_limit_is_a_problem_and_the_next_ones_are_read()
    {
        var pieces = await Objects($"[{{\"a\":\"{new string('x', 200_000)}\"}},{{\"b\":2}}]", mostBytes: 100_000);
        Assert.StartsWith("is longer than", pieces[0].Problem, StringComparison.Ordinal);
        Assert.Equal("{\"b\":2}", pieces[1].Text);
    }

    private static Task<List<(int Line, string Text, string? Problem)>> Lines(string text, int mostBytes = 1 << 20) =>
        Collect(JsonLineReader.ReadAsync(Stream(text), mostBytes, CancellationToken.None));

    private static Task<List<(int Line, string Text, string? Problem)>> Objects(string text, int mostBytes = 1 << 20) =>
        Collect(new JsonObjectReader(Stream(text), mostBytes).ReadAsync(CancellationToken.None));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<List<(int Line, string Text, string? Problem)>> Collect(IAsyncEnumerable<JsonPiece> pieces)
    {
        var all = new List<(int, string, string?)>();
        await foreach (var piece in pieces)
            all.Add((piece.Line, Encoding.UTF8.GetString(piece.Bytes.Span), piece.Problem));
        return all;
    }

    /// <summary>One line of many bytes that stand nowhere.</summary>
    private sealed class EndlessLine(long length) : ForwardStream
    {
        private long left = length;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(left, buffer.Length);
            buffer[..count].Fill((byte)'x');
            left -= count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));
    }
}
