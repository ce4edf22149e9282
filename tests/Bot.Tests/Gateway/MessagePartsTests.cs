using Bot.Gateway;

namespace Bot.Tests.Gateway;

public sealed class MessagePartsTests
{
    [Fact]
    public void A_short_message_stays_whole()
    {
        var message = new MessageTextBuilder().Append("One. ").Bold("Two.").Build();

        var part = Assert.Single(MessageParts.Split(message, 9));

        Assert.Equal(message.Text, part.Text);
        Assert.Equal(message.Styles, part.Styles);
    }

    [Fact]
    public void Splits_at_the_last_sentence_end_that_fits() =>
        Assert.Equal(
            ["The army came. It left again.", "Nobody knows why it did."],
            Texts("The army came. It left again. Nobody knows why it did.", 40));

    [Fact]
    public void Splits_between_words_where_a_sentence_is_too_long() =>
        Assert.Equal(["one two", "three", "four"], Texts("one two three four", 8));

    [Fact]
    public void Splits_a_word_that_is_too_long_but_no_character() =>
        Assert.Equal(["ab", "😀", "c"], Texts("ab😀c", 2));

    [Fact]
    public void A_style_across_a_split_goes_on_in_the_next_part()
    {
        var message = new MessageTextBuilder().Append("aa ").Bold("bb cc").Append(" dd").Build();

        var parts = MessageParts.Split(message, 5);

        Assert.Equal(["aa bb", "cc dd"], parts.Select(part => part.Text));
        Assert.Equal(new StyledSpan(3, 2, TextStyle.Bold), Assert.Single(parts[0].Styles));
        Assert.Equal(new StyledSpan(0, 2, TextStyle.Bold), Assert.Single(parts[1].Styles));
    }

    [Fact]
    public void Blank_messages_have_no_parts() => Assert.Empty(MessageParts.Split(new MessageText(" \n ", []), 10));

    [Fact]
    public void Nothing_but_white_space_is_lost_and_no_part_is_too_long()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => random.GetItems(["a", "word. ", " ", "\n\n", "😀", "Mr. ", "é"], 1)[0]));
            var most = random.Next(2, 50);
            var parts = MessageParts.Split(new MessageText(text, [new StyledSpan(0, text.Length, TextStyle.Italic)]), most);

            Assert.All(parts, part =>
            {
                Assert.InRange(part.Text.Length, 1, most);
                Assert.Equal(part.Text.Trim(), part.Text);
                Assert.Equal(new StyledSpan(0, part.Text.Length, TextStyle.Italic), Assert.Single(part.Styles));
            });
            Assert.Equal(WithoutBlanks(text), WithoutBlanks(string.Concat(parts.Select(part => part.Text))));
        }
    }

    private static IEnumerable<string> Texts(string text, int most) =>
        MessageParts.Split(new MessageText(text, []), most).Select(part => part.Text);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(unit => !char.IsWhiteSpace(unit)));
}
