using System.Resources;
using Bot.Conversations;
using Bot.Gateway;

namespace Bot.Tests.Conversations;

public sealed class PhrasesTests
{
    private static readonly Phrases Words = new(typeof(PhrasesTests));

    [Fact]
    public void A_phrase_is_there_in_every_language_and_in_English_for_all_others()
    {
        Assert.Equal("Good day.", Words.Text(Wording.English, "GoodDay"));
        Assert.Equal("Добрый день.", Words.Text(Wording.Russian, "GoodDay"));
        Assert.Equal("Добрый день.", Words.Text(Wording.Of("ru-KZ"), "GoodDay"));
        Assert.Equal("Good day.", Words.Text(Wording.Of("kk"), "GoodDay"));
        Assert.Throws<MissingManifestResourceException>(() => Words.Text(Wording.English, "NotThere"));
    }

    [Fact]
    public void Marks_make_bold_with_the_arguments_between_them()
    {
        var message = Words.Message(Wording.English, "NewsOn", "Tavia", 3);

        Assert.Equal("News on Tavia: 3 articles, all read.", message.Text);
        Assert.Equal(["News on Tavia", "all read"], Bold(message));
    }

    [Fact]
    public void Arguments_are_never_read_for_marks_or_places()
    {
        var message = Words.Message(Wording.English, "NewsOn", "**{1}** {0}", "{0} **");

        Assert.Equal("News on **{1}** {0}: {0} ** articles, all read.", message.Text);
        Assert.Equal(["News on **{1}** {0}", "all read"], Bold(message));
    }

    [Fact]
    public void A_styled_argument_keeps_its_styles_inside_bold_too()
    {
        var link = new MessageTextBuilder().Link("Tavia", new Uri("https://example.org/")).Build();

        var message = Words.Message(Wording.English, "NewsOn", link, link);

        Assert.Equal(
            [(0, 13, TextStyle.Bold), (8, 5, TextStyle.Link), (15, 5, TextStyle.Link), (31, 8, TextStyle.Bold)],
            message.Styles.Select(style => (style.Start, style.Length, style.Style)));
    }

    [Fact]
    public void Numbers_are_written_as_the_language_does()
    {
        Assert.Equal("1,234,567 readers", Words.Text(Wording.English, "Readers", 1_234_567));
        Assert.Equal("Читателей: 1\u00a0234\u00a0567", Words.Text(Wording.Russian, "Readers", 1_234_567));
    }

    private static IEnumerable<string> Bold(MessageText message) => message.Styles
        .Where(style => style.Style is TextStyle.Bold).Select(style => message.Text.Substring(style.Start, style.Length));
}
