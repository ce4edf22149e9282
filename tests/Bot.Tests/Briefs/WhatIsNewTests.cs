using Bot.Gateway;
using Bot.Tests.Alerts;
using Bot.Tests.Facts.Corrections;
using Bot.Tests.Storage;

namespace Bot.Tests.Briefs;

public sealed class WhatIsNewTests(StoreFixture stores)
{
    private const string Strike = """
        Dockers in Port Belmar, Lurania, have begun a strike that stops all grain ships until Friday.

        The dockers' union wants 12% more pay, and the Harbour Ministry has called the demand unaffordable.
        """;

    private const string Talks = """
        Lurania's government and the dockers' union have agreed to hold talks in Port Belmar on Thursday.

        A mediator from Ostria will lead them, officials in Port Belmar say.
        """;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_reader_hears_what_is_new_once(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);

        var first = await room.SayOnWebAsync("/new Lurania");
        var again = await room.SayOnWebAsync("/new Lurania");
        room.Store.Clock.Advance(TimeSpan.FromHours(3));
        await room.PublishAsync(Strike, "strike", "Lurania: Dockers strike");
        var later = await room.SayOnWebAsync("What is new on Lurania?");
        var other = await room.SayOnWebAsync("/new Lurania", "b");

        Assert.StartsWith("Lurania: what is new\n\n• Lurania's former harbour chief has been arrested", first, StringComparison.Ordinal);
        Assert.Contains(" – Belmar Gazette, an hour ago", first, StringComparison.Ordinal);
        Assert.InRange(first.Split('•').Length - 1, 2, 5);
        Assert.Equal("Nothing new on Lurania since you last read. The last news came in now.", again);
        Assert.Contains("• Dockers in Port Belmar, Lurania, have begun a strike", later, StringComparison.Ordinal);
        Assert.DoesNotContain("harbour chief", later, StringComparison.Ordinal);
        // Something of each article, the newest first.
        Assert.True(other.IndexOf("strike", StringComparison.Ordinal) < other.IndexOf("harbour chief", StringComparison.Ordinal));
        Assert.Equal(5, other.Split('•').Length - 1);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_never_came_is_still_new(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, "/new Lurania");
        await room.SendAllAsync(_ => new SendResult.Rejected("bad"));

        await room.SayAsync(101, "/new Lurania");
        var second = Assert.Single(await room.ReceivedAsync(101));
        await room.SayAsync(101, "/new Lurania");

        Assert.Contains("• Lurania's former harbour chief", second, StringComparison.Ordinal);
        Assert.StartsWith("Nothing new on Lurania", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Without_a_topic_it_is_what_the_reader_follows_else_the_newest(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine, readers: 1);
        await room.PublishAsync("The mayor of Quillon, Ada Berg, has opened a museum of ships on the old market square.", "museum", "Quillon: Museum opens");
        await room.Alerts.AddReaderAsync(AlertRoom.Reader(102), follows: "Lurania");

        await room.SayAsync(101, "/new");
        var all = Assert.Single(await room.ReceivedAsync(101));
        await room.SayAsync(101, "/new");
        var again = Assert.Single(await room.ReceivedAsync(101));
        await room.SayAsync(102, "/new");
        var followed = Assert.Single(await room.ReceivedAsync(102));

        Assert.Contains("museum", all, StringComparison.Ordinal);
        Assert.Contains("harbour chief", all, StringComparison.Ordinal);
        Assert.StartsWith("Nothing new since you last read.", again, StringComparison.Ordinal);
        Assert.DoesNotContain("museum", followed, StringComparison.Ordinal);
        Assert.Contains("harbour chief", followed, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task What_is_new_alone_is_the_latest_for_who_was_never_told_anything(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);

        var stranger = await room.SayOnWebAsync("What’s new?");
        await room.SayOnWebAsync(GivenRoom.Question);
        var reader = await room.SayOnWebAsync("What’s new?");

        Assert.StartsWith("The latest\n\n• Lurania unrest", stranger, StringComparison.Ordinal);
        // The reader has heard of the only article already.
        Assert.StartsWith("Nothing new since you last read. The last news came in", reader, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StoreEngine.Sqlite, "short")]
    [InlineData(StoreEngine.Postgres, "short")]
    [InlineData(StoreEngine.Sqlite, "the basics")]
    [InlineData(StoreEngine.Postgres, "the basics")]
    public async Task A_briefing_begins_with_what_has_come_in_since_the_reader_last_read(StoreEngine engine, string format)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        var first = await room.SayOnWebAsync($"Lurania: {format}");
        var second = await room.SayOnWebAsync($"Lurania: {format}");
        room.Store.Clock.Advance(TimeSpan.FromHours(3));
        await room.PublishAsync(Talks, "talks", "Lurania: Dockers and government to talk");

        var third = await room.SayOnWebAsync($"Lurania: {format}");
        var fourth = await room.SayOnWebAsync($"Lurania: {format}");

        Assert.DoesNotContain("Since you last read", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Since you last read", second, StringComparison.Ordinal);
        Assert.StartsWith(
            "Since you last read, 3 hours ago:\n• Lurania's government and the dockers' union have agreed to hold talks",
            third, StringComparison.Ordinal);
        Assert.Equal(2, third.Split("have agreed to hold talks").Length);
        Assert.DoesNotContain("harbour chief", third.Split("\n\n")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Since you last read", fourth, StringComparison.Ordinal);
        if (format == "short")
            Assert.InRange(third.IndexOf("\nSource", StringComparison.Ordinal), 1, Bot.Briefs.BriefService.ShortCharacters);
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Who_sees_below_a_briefing_what_was_wrong_hears_of_it_no_more(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, GivenRoom.Question);
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story("The Harbour Ministry says 9 dockers were injured in the clashes."));

        await room.SayAsync(101, "Lurania: the basics");

        Assert.Contains("Corrected: “The Harbour Ministry says 14", Assert.Single(await room.ReceivedAsync(101)), StringComparison.Ordinal);
        Assert.Empty(await room.TellAsync());
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task The_facts_of_a_briefing_are_given(StoreEngine engine)
    {
        await using var room = await GivenRoom.OpenAsync(stores, engine);
        await room.SayAsync(101, "Lurania: short");
        await room.SendAllAsync();
        await room.PublishAsync(GivenRoom.Story("").Replace("on suspicion of fraud", "on suspicion of treason", StringComparison.Ordinal));

        Assert.Contains("Now: Lurania's former harbour chief has been arrested on suspicion of treason", Assert.Single(await room.TellAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(0, await room.CountAsync("facts_given where due_at is not null"));
    }
}
