namespace EndToEnd.Tests;

public sealed class LongMessageTests(Stage stage)
{
    private const int Articles = 5;

    private static readonly IReadOnlyList<string> NewestFirst =
        [.. Enumerable.Range(1, Articles).Reverse().Select(day => $"https://example.org/finland/{day}")];

    [Fact]
    public async Task A_list_too_long_for_one_message_comes_in_parts()
    {
        await using var bot = await stage.NewBotAsync();
        await bot.ImportAsync([.. Enumerable.Range(1, Articles).Select(LongHeadline)]);
        var reader = bot.NewReader();

        await reader.SayAsync("/latest Finland");
        var (first, last) = (await reader.HearsAsync(), await reader.HearsAsync());

        Assert.True(first.Text.Length + last.Text.Length > 4096, "It would have fitted.");
        Assert.Equal(NewestFirst, [.. first.Links, .. last.Links]);
        Assert.Empty(first.Buttons);
        Assert.NotEmpty(last.Buttons);
        await reader.HearsNothingMoreAsync();
    }

    [Fact]
    public async Task Only_the_first_part_shows_what_it_replies_to()
    {
        await using var bot = await stage.NewBotAsync();
        await bot.ImportAsync([.. Enumerable.Range(1, Articles).Select(LongHeadline)]);
        var reader = bot.NewReader();

        var question = await reader.SayAsync("What is new?");
        var (first, last) = (await reader.HearsAsync(), await reader.HearsAsync());

        Assert.Equal(question, first.RepliesTo);
        Assert.Null(last.RepliesTo);
        Assert.Equal(NewestFirst, [.. first.Links, .. last.Links]);
    }

    /// <summary>A headline such as those feeds give that put the whole standfirst into it.</summary>
    private static object LongHeadline(int day) => new
    {
        url = $"https://example.org/finland/{day}",
        title = string.Concat(Enumerable.Range(1, 25).Select(part => $"Finland opens bridge {part} of day {day}. ")).Trim(),
        text = $"Finland opened the last of its bridges on {day} March 2024, the transport ministry said in Helsinki.",
        published = $"2024-03-0{day}T12:00:00Z",
        source = "Northern Wire",
    };
}
