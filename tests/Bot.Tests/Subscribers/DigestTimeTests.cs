using System.Globalization;
using Bot.Subscribers;

namespace Bot.Tests.Subscribers;

public sealed class DigestTimeTests
{
    /// <summary>Every day of a year, by the zone's own clock; the zones change theirs by nothing, an hour, half an hour, or for good.</summary>
    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Almaty")]
    [InlineData("UTC+05:30")]
    public void Every_day_of_2024_has_its_digest_once_at_the_local_minute(string zone)
    {
        foreach (var minute in Enumerable.Range(0, 24 * 4).Select(quarter => quarter * 15))
        {
            var time = new DigestTime(TimeOnly.MinValue.AddMinutes(minute), Weekdays.Every);
            var moments = Moments(time, zone);

            var days = moments.Select(at => DateOnly.FromDateTime(ReaderZone.LocalTime(zone, at))).ToList();
            Assert.Equal(366, days.Count);
            Assert.Equal(days.Distinct(), days);
            Assert.All(moments, at => Assert.True(
                TimeOnly.FromDateTime(ReaderZone.LocalTime(zone, at)) == time.At || IsAfterJump(zone, at, time.At)));
        }
    }

    [Theory]
    [InlineData("America/New_York", "02:30", "2024-03-10T07:00:00Z")]
    [InlineData("Australia/Lord_Howe", "02:15", "2024-10-05T15:30:00Z")]
    public void A_time_that_the_clocks_jump_over_is_the_moment_after_the_jump(string zone, string at, string expected)
    {
        var moment = Parse(expected);

        Assert.Equal(moment, Daily(at).NextAfter(zone, moment.AddHours(-3)));
    }

    [Theory]
    [InlineData("America/New_York", "01:30", "2024-11-03T05:30:00Z")]
    [InlineData("Australia/Lord_Howe", "01:45", "2024-04-06T14:45:00Z")]
    [InlineData("Asia/Almaty", "23:30", "2024-02-29T17:30:00Z")]
    public void A_time_that_comes_twice_counts_the_first_time(string zone, string at, string expected)
    {
        var first = Parse(expected);

        Assert.Equal(first, Daily(at).NextAfter(zone, first.AddHours(-3)));
        Assert.True(Daily(at).NextAfter(zone, first) > first.AddHours(22));
    }

    [Fact]
    public void Only_the_chosen_days_count()
    {
        var time = new DigestTime(new TimeOnly(7, 0), Weekdays.Monday | Weekdays.Friday);

        var next = time.NextAfter("Asia/Almaty", Parse("2024-06-04T00:00:00Z"));

        Assert.Equal(Parse("2024-06-07T02:00:00Z"), next);
        Assert.Equal(Parse("2024-06-10T02:00:00Z"), time.NextAfter("Asia/Almaty", next!.Value));
        Assert.Null(new DigestTime(new TimeOnly(7, 0), Weekdays.None).NextAfter("UTC", next.Value));
    }

    private static List<DateTimeOffset> Moments(DigestTime time, string zone)
    {
        var moments = new List<DateTimeOffset>();
        for (var at = Parse("2023-12-30T00:00:00Z"); ReaderZone.LocalTime(zone, at).Year < 2025; at = time.NextAfter(zone, at)!.Value)
        {
            if (ReaderZone.LocalTime(zone, at).Year == 2024)
                moments.Add(at);
        }
        return moments;
    }

    /// <summary>A moment before it, clocks showed less than the wanted time, and now they show more.</summary>
    private static bool IsAfterJump(string zone, DateTimeOffset at, TimeOnly wanted) =>
        TimeOnly.FromDateTime(ReaderZone.LocalTime(zone, at.AddTicks(-1))) < wanted
        && TimeOnly.FromDateTime(ReaderZone.LocalTime(zone, at)) > wanted;

    private static DigestTime Daily(string at) => new(TimeOnly.Parse(at, CultureInfo.InvariantCulture), Weekdays.Every);

    private static DateTimeOffset Parse(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
