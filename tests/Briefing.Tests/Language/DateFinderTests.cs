using System.Globalization;
using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class DateFinderTests
{
    /// <summary>A Saturday.</summary>
    private static readonly DateOnly Published = new(2022, 1, 8);

    [Theory]
    [InlineData("It began on 5 January 2022.", "5 January 2022", "2022-01-05")]
    [InlineData("It began on January 5th, 2022 at noon.", "January 5th, 2022", "2022-01-05")]
    [InlineData("It began on Jan. 5.", "Jan. 5", "2022-01-05")]
    [InlineData("It ended on 28 December.", "28 December", "2021-12-28")]
    [InlineData("Stored 2022-01-05 at noon.", "2022-01-05", "2022-01-05")]
    [InlineData("Dated 25/12/2021.", "25/12/2021", "2021-12-25")]
    [InlineData("on the 5th of January", "5th of January", "2022-01-05")]
    [InlineData("They met on Thursday.", "Thursday", "2022-01-06")]
    [InlineData("They met on Monday, Jan. 3, 2022.", "Monday, Jan. 3, 2022", "2022-01-03")]
    [InlineData("They met on Saturday.", "Saturday", "2022-01-08")]
    [InlineData("They meet next Friday.", "next Friday", "2022-01-14")]
    [InlineData("The council will meet on Tuesday.", "Tuesday", "2022-01-11")]
    [InlineData("They met last Saturday.", "last Saturday", "2022-01-01")]
    [InlineData("They met yesterday.", "yesterday", "2022-01-07")]
    [InlineData("They meet today.", "today", "2022-01-08")]
    [InlineData("They meet tomorrow.", "tomorrow", "2022-01-09")]
    [InlineData("It began three days ago.", "three days ago", "2022-01-05")]
    [InlineData("It rained last night.", "last night", "2022-01-07")]
    public void A_day_is_resolved(string text, string words, string day)
    {
        var mention = Assert.Single(DateFinder.Find(text, Published));
        Assert.Equal((words, Day(day), Day(day)), (mention.Span.Of(text), mention.Earliest, mention.Latest));
    }

    [Theory]
    [InlineData("It was removed this week.", "this week", "2022-01-03", "2022-01-09")]
    [InlineData("It was removed last week.", "last week", "2021-12-27", "2022-01-02")]
    [InlineData("It rose last month.", "last month", "2021-12-01", "2021-12-31")]
    [InlineData("It rose earlier this year.", "earlier this year", "2022-01-01", "2022-01-08")]
    [InlineData("It rose in January 2022.", "January 2022", "2022-01-01", "2022-01-31")]
    [InlineData("It rose in November.", "November", "2021-11-01", "2021-11-30")]
    [InlineData("He left in 2019.", "2019", "2019-01-01", "2019-12-31")]
    [InlineData("He led it in the 1990s.", "1990s", "1990-01-01", "1999-12-31")]
    [InlineData("It fell over the past two weeks.", "past two weeks", "2021-12-25", "2022-01-08")]
    [InlineData("It lasted from 5-7 January.", "5-7 January", "2022-01-05", "2022-01-07")]
    [InlineData("It began five years ago.", "five years ago", "2017-01-01", "2017-12-31")]
    [InlineData("They met at the weekend.", "weekend", "2022-01-08", "2022-01-09")]
    public void A_stretch_of_days_has_both_ends(string text, string words, string earliest, string latest)
    {
        var mention = Assert.Single(DateFinder.Find(text, Published));
        Assert.Equal((words, Day(earliest), Day(latest)), (mention.Span.Of(text), mention.Earliest, mention.Latest));
    }

    [Theory]
    [InlineData("They may march again.")]
    [InlineData("More than 2000 people came.")]
    [InlineData("It cost $1999 and weighed 1500 tonnes.")]
    [InlineData("The 31 February deadline")]
    [InlineData("He sat down and the sun rose.")]
    public void Words_and_numbers_that_are_no_dates_are_passed_over(string text) =>
        Assert.Empty(DateFinder.Find(text, Published));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
