using Bot.Gateway;
using Telegram.Bot.Types.Enums;

namespace Bot.Tests.Gateway;

public sealed class TelegramTextTests
{
    [Fact]
    public void Styles_become_entities_counted_in_utf16_units()
    {
        var message = new MessageTextBuilder().Append("😀 ").Bold("26").Append(" by ")
            .Link("the ministry", new Uri("https://example.org/a?b=1&c=2")).Append(" ").Italic("<b>*x*_</b>").Build();

        var text = Assert.Single(TelegramText.Of(message));

        Assert.Equal("😀 26 by the ministry <b>*x*_</b>", text.Text);
        Assert.Equal(
            [
                (MessageEntityType.Bold, "26", null),
                (MessageEntityType.TextLink, "the ministry", "https://example.org/a?b=1&c=2"),
                (MessageEntityType.Italic, "<b>*x*_</b>", null),
            ],
            text.Entities.Select(entity => (entity.Type, text.Text.Substring(entity.Offset, entity.Length), entity.Url)));
    }

    [Fact]
    public void A_quote_becomes_a_blockquote()
    {
        var text = Assert.Single(TelegramText.Of(new MessageText("So it is.", [new StyledSpan(0, 9, TextStyle.Quote)])));

        Assert.Equal(MessageEntityType.Blockquote, Assert.Single(text.Entities).Type);
    }

    [Fact]
    public void A_long_message_becomes_several_of_at_most_4096_units()
    {
        var sentence = "The " + string.Concat(Enumerable.Repeat("word ", 20)).TrimEnd() + ". ";
        var message = new MessageText(string.Concat(Enumerable.Repeat(sentence, 100)), []);

        var texts = TelegramText.Of(message);

        Assert.True(texts.Count > 1);
        Assert.All(texts, text =>
        {
            Assert.InRange(text.Text.Length, 1, TelegramText.MaxLength);
            Assert.EndsWith(".", text.Text, StringComparison.Ordinal);
        });
    }
}
