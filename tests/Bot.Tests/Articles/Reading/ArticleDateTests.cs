using System.Globalization;
using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class ArticleDateTests
{
    [Theory]
    [InlineData("2022-01-09", "2022-01-09T00:00:00+00:00")]
    [InlineData("2022/01/09", "2022-01-09T00:00:00+00:00")]
    [InlineData("2022-01-09T14:05:00Z", "2022-01-09T14:05:00+00:00")]
    [InlineData("2022-01-09T14:05:00+06:00", "2022-01-09T14:05:00+06:00")]
    [InlineData("Sun, 09 Jan 2022 14:05:00 GMT", "2022-01-09T14:05:00+00:00")]
    [InlineData("9 January 2022", "2022-01-09T00:00:00+00:00")]
    public void Known_forms_are_read(string text, string moment) =>
        Assert.Equal(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture), ArticleDate.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("03/04/2022")]
    [InlineData("2022-13-45")]
    [InlineData("1641737100")]
    public void Others_are_not(string text) => Assert.Null(ArticleDate.Parse(text));
}
