using Bot.Gateway;
using Bot.Web;

namespace Bot.Tests.Web;

public sealed class TextPiecesTests
{
    [Fact]
    public void Paragraphs_become_pieces_and_styles_become_runs()
    {
        var message = new MessageTextBuilder().Bold("Kazakhstan").Append(" is large.").AppendLine().AppendLine()
            .Append("Source: ").Link("BBC", new Uri("https://example.org/")).Build();

        var pieces = TextPieces.Of(message);

        Assert.Equal(
            [
                [new TextRun("Kazakhstan") { Bold = true }, new TextRun(" is large.")],
                [new TextRun("Source: "), new TextRun("BBC") { Url = "https://example.org/" }],
            ],
            pieces);
    }

    [Fact]
    public void Nested_styles_are_laid_over_each_other()
    {
        var message = new MessageText("abcdef", [new(0, 6, TextStyle.Italic), new(2, 2, TextStyle.Bold)]);

        Assert.Equal(
            [new TextRun("ab") { Italic = true }, new TextRun("cd") { Italic = true, Bold = true }, new TextRun("ef") { Italic = true }],
            Assert.Single(TextPieces.Of(message)));
    }

    [Fact]
    public void A_style_across_paragraphs_holds_in_both()
    {
        var pieces = TextPieces.Of(new MessageText("one\n\ntwo", [new(0, 8, TextStyle.Quote)]));

        Assert.Equal([[new TextRun("one") { Quote = true }], [new TextRun("two") { Quote = true }]], pieces);
    }

    [Fact]
    public void Only_web_addresses_become_links()
    {
        var message = new MessageText("here", [new(0, 4, TextStyle.Link, new Uri("javascript:alert(1)"))]);

        Assert.Null(Assert.Single(Assert.Single(TextPieces.Of(message))).Url);
    }

    [Fact]
    public void Blank_paragraphs_are_left_out() =>
        Assert.Equal(2, TextPieces.Of(new MessageText("one\n\n\n\ntwo\n\n", [])).Count);
}
