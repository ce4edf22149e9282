using Bot.Briefs;

namespace Bot.Tests.Briefs;

public sealed class BriefRequestTests
{
    [Theory]
    [InlineData("Kazakhstan: the basics", "Kazakhstan", nameof(BriefFormat.Basics))]
    [InlineData("kazakhstan basics", "kazakhstan", nameof(BriefFormat.Basics))]
    [InlineData("Côte d'Ivoire – timeline", "Côte d'Ivoire", nameof(BriefFormat.Timeline))]
    [InlineData("the basics of Kazakhstan", "Kazakhstan", nameof(BriefFormat.Basics))]
    [InlineData("Give me a timeline of the Harbour Board.", "the Harbour Board", nameof(BriefFormat.Timeline))]
    [InlineData("Kazakhstan: short", "Kazakhstan", nameof(BriefFormat.Short))]
    [InlineData("a summary on Kazakhstan", "Kazakhstan", nameof(BriefFormat.Short))]
    [InlineData("Please tell me about Karim Massimov!", "Karim Massimov", nameof(BriefFormat.Basics))]
    [InlineData("brief me on Kazakhstan", "Kazakhstan", nameof(BriefFormat.Basics))]
    [InlineData("Казахстан: основы", "Казахстан", nameof(BriefFormat.Basics))]
    [InlineData("Казахстан кратко.", "Казахстан", nameof(BriefFormat.Short))]
    [InlineData("казахстан – Хронология", "казахстан", nameof(BriefFormat.Timeline))]
    [InlineData("latest on Kazakhstan", "Kazakhstan", nameof(BriefFormat.Basics))]
    public void A_request_names_its_topic_and_format(string text, string topic, string format) =>
        Assert.Equal(new BriefRequest(topic, Enum.Parse<BriefFormat>(format), IsBare: false), BriefRequest.Parse(text));

    [Fact]
    public void A_short_statement_may_be_a_bare_topic() =>
        Assert.Equal(new BriefRequest("Karim Massimov", BriefFormat.Basics, IsBare: true), BriefRequest.Parse("Karim Massimov."));

    [Theory]
    [InlineData("")]
    [InlineData("Who is Karim Massimov?")]
    [InlineData("This goes on and on about nothing that could ever be the name of a topic in any store of news")]
    public void Questions_and_long_texts_are_no_requests(string text) => Assert.Null(BriefRequest.Parse(text));
}
