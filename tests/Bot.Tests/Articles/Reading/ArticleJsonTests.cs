using System.Text;
using Bot.Articles.Reading;
using Briefing.Articles;

namespace Bot.Tests.Articles.Reading;

public sealed class ArticleJsonTests
{
    [Fact]
    public void Everything_that_is_told_is_taken()
    {
        var copy = Assert.IsType<Submission.Copy>(Read("""
            {"id":7,"url":"https://example.org/a","title":"Oil","text":"Oil rose.","published":"2022-01-09T14:05:00+06:00",
             "source":"The Example","language":"en-GB","image":"https://example.org/a.jpg","imageCredit":" Agency ","more":[1]}
            """));
        Assert.Equal("Oil rose.", copy.Text);
        Assert.Equal(new GivenDetails
        {
            ExternalId = "7",
            Url = new Uri("https://example.org/a"),
            Title = "Oil",
            Published = new DateTimeOffset(2022, 1, 9, 14, 5, 0, TimeSpan.FromHours(6)),
            Source = "The Example",
            Language = "en",
            Image = new LeadImage(new Uri("https://example.org/a.jpg"), "Agency"),
        }, copy.Given);
    }

    [Fact]
    public void An_image_without_a_credit_is_not_taken() =>
        Assert.Null(Assert.IsType<Submission.Copy>(Read("""{"text":"Oil rose.","image":"https://example.org/a.jpg"}""")).Given.Image);

    [Fact]
    public void Html_is_a_page() =>
        Assert.Equal("<p>Oil</p>", Assert.IsType<Submission.Page>(Read("{\"html\":\"<p>Oil</p>\",\"text\":null,\"published\":\"\"}")).Html);

    [Theory]
    [InlineData("{\"id\":\"a\"}", "has neither \"text\" nor \"html\" with anything in it")]
    [InlineData("{\"text\":\"  \"}", "has neither \"text\" nor \"html\" with anything in it")]
    [InlineData("{\"text\":5}", "\"text\" should be a text but is a number")]
    [InlineData("{\"text\":\"a\",\"title\":[]}", "\"title\" should be a text but is a list")]
    [InlineData("{\"text\":\"a\",\"url\":\"example.org\"}", "\"url\" is not a whole http or https address")]
    [InlineData("{\"text\":\"a\",\"image\":\"a.jpg\"}", "\"image\" is not a whole http or https address")]
    [InlineData("{\"text\":\"a\",\"url\":\"file:///etc/passwd\"}", "\"url\" is not a whole http or https address")]
    [InlineData("{\"text\":\"a\",\"published\":\"03/04/2022\"}", "\"published\" is not a date; write it like 2022-01-09T14:05:00Z")]
    [InlineData("{\"text\":\"\\ud83d\"}", "\"text\" holds half a character (an escape like \\ud83d without its second half)")]
    [InlineData("[1]", "is JSON but not an object")]
    public void What_is_wrong_is_said(string json, string reason) =>
        Assert.Equal(reason, Assert.IsType<Submission.Refusal>(Read(json)).Reason);

    [Theory]
    [InlineData("{\"text\":")]
    [InlineData("{'text':'a'}")]
    [InlineData("plain words")]
    public void What_is_no_json_is_refused(string json) =>
        Assert.StartsWith("is not JSON", Assert.IsType<Submission.Refusal>(Read(json)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_nest_of_brackets_is_refused() =>
        Assert.IsType<Submission.Refusal>(Read($"{{\"text\":{new string('[', 100_000)}"));

    [Fact]
    public void Bytes_that_are_no_utf_8_are_tolerated()
    {
        byte[] json = [.. "{\"text\":\"“oil”"u8, 0xFF, .. " rose\"}"u8];
        Assert.Equal("“oil”\uFFFD rose", Assert.IsType<Submission.Copy>(ArticleJson.Read(json, new Origin("a"))).Text);
    }

    private static Submission Read(string json) => ArticleJson.Read(Encoding.UTF8.GetBytes(json), new Origin("a.jsonl", 1));
}
