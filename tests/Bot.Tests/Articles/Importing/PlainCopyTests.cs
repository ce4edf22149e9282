using Bot.Articles.Importing;

namespace Bot.Tests.Articles.Importing;

public sealed class PlainCopyTests
{
    [Fact]
    public void Paragraphs_stay_apart_by_one_blank_line() =>
        Assert.Equal("One. Two.\n\nThree.", PlainCopy.Clean("  One.\t Two. \r\n\r\n\r\n\r\nThree.\n"));

    [Fact]
    public void Single_line_ends_part_paragraphs() =>
        Assert.Equal("A heading\n\nA sentence that goes on for quite a while.", PlainCopy.Clean("A heading\nA sentence that goes on for quite a while."));

    [Fact]
    public void Lines_broken_at_a_width_are_joined() => Assert.Equal(
        "The ministry said on Sunday that thousands of people had been detained in the protests.\n\nOil rose.",
        PlainCopy.Clean("The ministry said on Sunday that thousands of\npeople had been detained in the protests.\n\nOil rose."));

    [Fact]
    public void Signs_that_no_reader_sees_go() =>
        Assert.Equal("Oil rose .", PlainCopy.Clean("\uFEFFOi\u00ADl\u200B rose\0."));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() =>
        Assert.Equal("a\uFFFDb", PlainCopy.Clean("a\ud83db"));
}
