using Bot.Preferences;
using Bot.Subscribers;

namespace Bot.Tests.Preferences;

public sealed class TimeReadingTests
{
    [Theory]
    [InlineData("7", "07:00")]
    [InlineData("7:30", "07:30")]
    [InlineData("07.30", "07:30")]
    [InlineData("19:00", "19:00")]
    [InlineData("0", "00:00")]
    [InlineData("7pm", "19:00")]
    [InlineData("7:30 PM", "19:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("7 a.m.", "07:00")]
    [InlineData("7 утра", "07:00")]
    [InlineData("7 вечера", "19:00")]
    public void Times_are_read_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, ClockReader.Read(text)?.ToString("HH:mm", null));

    [Theory]
    [InlineData("24")]
    [InlineData("7:60")]
    [InlineData("7:5")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("-7")]
    [InlineData("730")]
    [InlineData("٧")]
    [InlineData("")]
    public void What_is_no_time_is_none(string text) => Assert.Null(ClockReader.Read(text));

    [Theory]
    [InlineData("mon", "Monday")]
    [InlineData("Fridays", "Friday")]
    [InlineData("thurs", "Thursday")]
    [InlineData("Tu", "Tuesday")]
    [InlineData("пн", "Monday")]
    [InlineData("Среду", "Wednesday")]
    [InlineData("пятницам", "Friday")]
    [InlineData("суб", "Saturday")]
    [InlineData("воскресенье", "Sunday")]
    [InlineData("будням", "Monday, Tuesday, Wednesday, Thursday, Friday")]
    [InlineData("weekends", "Saturday, Sunday")]
    [InlineData("ежедневно", "Every")]
    [InlineData("mon-fri", "Monday, Tuesday, Wednesday, Thursday, Friday")]
    [InlineData("сб–пн", "Monday, Saturday, Sunday")]
    public void Days_are_read_in_both_languages(string text, string expected) =>
        Assert.Equal(expected, DayReader.Read(text).ToString());

    [Theory]
    [InlineData("m")]
    [InlineData("moon")]
    [InlineData("пи")]
    [InlineData("mon-someday")]
    [InlineData("weekdays-sunday")]
    [InlineData("")]
    public void What_is_no_day_is_none(string text) => Assert.Null(DayReader.Read(text));

    [Fact]
    public void Days_are_read_as_they_are_written()
    {
        for (var days = Weekdays.Monday; days <= Weekdays.Every; days++)
        {
            var read = DayReader.Write(days).Split(',').Aggregate(Weekdays.None, (sum, word) => sum | DayReader.Read(word)!.Value);
            Assert.Equal(days, read);
        }
    }
}
