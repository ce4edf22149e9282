using System.Text.Json;
using Bot.Conversations;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;

namespace Bot.Tests.Inbox;

public sealed class ExportTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task All_that_is_stored_comes_as_one_file(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, 501);
        await room.SayAsync("/help");
        await room.SendAsync();
        await room.WriteAsync(connection => FollowStore.AddTopicAsync(connection, room.Reader, "Kazakhstan", isMuted: true, Stop));
        await room.WriteAsync(connection => FollowStore.AddTopicAsync(connection, ChatKey.Telegram(502), "Finland", isMuted: false, Stop));

        await room.SayAsync("/export");
        var message = Assert.Single(await room.SendAsync());

        Assert.StartsWith("Everything that is stored about you", message.Text, StringComparison.Ordinal);
        Assert.Equal(ReaderData.FileName, message.Body.Document!.Name);
        var file = JsonElement.Parse(message.Body.Document.Content);
        Assert.Equal("telegram:501", file.GetProperty("chat").GetString());
        Assert.Equal("2022-01-17T12:00:00+00:00", file.GetProperty("made_at").GetString());
        Assert.Equal("Kazakhstan", Assert.Single(file.GetProperty("topics").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("2022-01-17T12:00:00+00:00", file.GetProperty("reader")[0].GetProperty("first_seen").GetString());
        Assert.Equal("sent", Assert.Single(file.GetProperty("messages_to_you").EnumerateArray()).GetProperty("fate").GetString());
        var names = file.EnumerateObject().Select(part => part.Name).Skip(3).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.DoesNotContain("Finland", message.Body.Document.Content, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_content_of_the_file_is_kept_until_it_is_sent_and_never_in_another_file(StoreEngine engine)
    {
        await using var room = await ReaderRoom.OpenAsync(stores, engine, 501);
        await room.SayAsync("/export");

        var whileItWaits = await room.Get<ReaderData>().ExportAsync(room.Reader, Stop);
        var before = await room.Whole.FindAsync("made_at");
        await room.SendAsync();

        Assert.DoesNotContain("\"document\"", whileItWaits, StringComparison.Ordinal);
        Assert.Contains("\"fate\": \"waiting\"", whileItWaits, StringComparison.Ordinal);
        Assert.Single(before);
        Assert.Empty(await room.Whole.FindAsync("made_at"));
    }

    [Fact]
    public async Task What_is_kept_about_a_reader_is_told_in_the_readers_language()
    {
        await using var room = await ReaderRoom.OpenAsync(stores, StoreEngine.Sqlite, 501);

        await room.SayAsync("/privacy");
        await room.ReceiveAsync(room.Message("/privacy") with { From = new Person(501, "Anna", "ru") });
        await room.ActAsync();
        var told = await room.SendAsync();

        Assert.Equal([DataTexts.Privacy(Wording.English).Text, DataTexts.Privacy(Wording.Russian).Text], told.Select(message => message.Text));
        Assert.StartsWith("Что о вас хранится\n• Номер этого чата", told[1].Text, StringComparison.Ordinal);
        Assert.All(told, message => Assert.Contains("/export", message.Text, StringComparison.Ordinal));
        Assert.Contains(told[0].Body.Text.Styles, style => style.Style is TextStyle.Bold);
    }
}
