using System.Text.Json;
using Bot.CommandLine;

namespace Bot.Tests.CommandLine;

public sealed class ExtractVerbTests
{
    private const string Sentence = "The harbour was closed at noon on Thursday, the port authority said, after waves had broken over its wall.";

    [Theory]
    [InlineData("html", "<title>Harbour closed</title><p>" + Sentence + "</p><p>" + Sentence + "</p>")]
    [InlineData("text", "Menu\n\nHarbour closed by the storm\n\n" + Sentence)]
    public void A_page_or_a_text_gives_its_article(string field, string content)
    {
        var row = Assert.IsType<JsonLineReply.Row>(ExtractVerb.Reply(Line(new Dictionary<string, string> { ["id"] = "1", [field] = content })));

        var fields = JsonSerializer.SerializeToElement(row.Fields, JsonSerializerOptions.Web);
        Assert.StartsWith("Harbour closed", fields.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(Sentence, fields.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("en", fields.GetProperty("language").GetString());
    }

    [Theory]
    [InlineData("url", "https://valley.example/1")]
    [InlineData("html", "")]
    [InlineData("text", "Menu")]
    public void A_line_without_an_article_is_refused_with_a_reason(string field, string content)
    {
        var refusal = Assert.IsType<JsonLineReply.Refusal>(ExtractVerb.Reply(Line(new Dictionary<string, string> { [field] = content })));

        Assert.NotEmpty(refusal.Reason);
    }

    private static JsonLine Line(Dictionary<string, string> fields) => new(JsonSerializer.SerializeToElement(fields));
}
