using System.Globalization;

namespace EndToEnd.Tests;

public sealed class OrderTests(Stage stage)
{
    private const int MessagesEach = 20;

    [Fact]
    public async Task Chats_that_write_at_once_each_get_their_replies_in_order()
    {
        Reader[] readers = [await stage.NewReaderAsync(), await stage.NewReaderAsync(), await stage.NewReaderAsync()];

        for (var number = 1; number <= MessagesEach; number++)
            await Task.WhenAll(readers.Select(reader => reader.SayAsync(Message(number))));

        foreach (var reader in readers)
        {
            for (var number = 1; number <= MessagesEach; number++)
                Assert.Contains(Reply(number), (await reader.HearsAsync()).Text, StringComparison.Ordinal);
            await reader.HearsNothingMoreAsync();
        }
    }

    // Questions take longer than commands, which must not overtake them.
    private static bool IsQuestion(int number) => number % 4 == 1;

    private static string Message(int number) => IsQuestion(number) ? "Why was Massimov arrested?" : Command(number);

    private static string Reply(int number) => IsQuestion(number) ? "On suspicion of treason" : $"{Command(number)}. ";

    private static string Command(int number) => string.Create(CultureInfo.InvariantCulture, $"/number{number}");
}
