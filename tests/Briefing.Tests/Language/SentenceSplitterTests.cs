using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    // Abbreviations, titles, initials.
    [InlineData("Mr. Massimov was held. |Dr. Amina Okafor treated him.")]
    [InlineData("Gen. Lee met Sen. Ruiz at No. 10 on Monday. |They left.")]
    [InlineData("The book by J. K. Rowling sold well. |Critics agreed.")]
    [InlineData("George W. Bush spoke. |He left at once.")]
    [InlineData("They chose plan B. |The mayor agreed.")]
    [InlineData("Acme Inc. said sales rose. |Shares of Acme Inc. fell.")]
    [InlineData("It meets at 9 a.m. Friday. |Doors open at 8 a.m. |Visitors queue early.")]
    [InlineData("It began on Jan. 5 in Almaty. |It ended on Feb. 2.")]
    [InlineData("City vs. Chelsea ended 1-1. |Fans cheered.")]
    [InlineData("Some metals, e.g. Copper, fell. |Oil rose.")]
    [InlineData("Oil, gas, coal, etc. |The list is long.")]
    // Bodies and countries.
    [InlineData("The U.N. Security Council met. |It called for calm.")]
    [InlineData("It is a body of the U.N. |The council met twice.")]
    [InlineData("Exports to the U.S. rose 4.5% to $1.2bn. |Imports fell.")]
    // Stops that end nothing.
    [InlineData("Prices rose by 3.5 per cent in 2.5 days.")]
    [InlineData("Well... he was not sure.")]
    [InlineData("The site example.com was down. |Its owner said so.")]
    [InlineData("He paused... |Then he went on.")]
    // Quotations and brackets.
    [InlineData("“We will rebuild.” |The mayor left.")]
    [InlineData("\"We will rebuild.\" |The mayor left.")]
    [InlineData("“Will it last?” she asked. |Nobody knew.")]
    [InlineData("“Never!” President Adams said. |Then he left.")]
    [InlineData("She said: “Go home. Stay there.” |They did.")]
    [InlineData("(It had rained. Roads were wet.) |Buses stopped.")]
    [InlineData("It rained (for the first time this year.) |Buses stopped.")]
    [InlineData("“We feared the worst.” |Ms Adams said the river had risen.")]
    [InlineData("Three things matter. |1. Keep calm. |2. Walk away.")]
    [InlineData("Roads were wet.[12] |Buses stopped.")]
    // Endings without a blank, and other scripts.
    [InlineData("The clashes ended.|The figures are not known.")]
    [InlineData("会议结束了。|大家回家了。")]
    [InlineData("「もう終わりだ。」と市長は述べた。|雨が降った。")]
    [InlineData("هل انتهى؟ |لا أحد يعرف.")]
    // Datelines.
    [InlineData("ALMATY, Jan. 5 (Agency) - Protesters took the airport. |It reopened.")]
    [InlineData("Is it over?! |Not yet.")]
    public void Sentences_end_where_a_reader_ends_them(string parted)
    {
        var text = parted.Replace("|", "", StringComparison.Ordinal);
        var expected = parted.Split('|').Select(part => part.Trim());
        Assert.Equal(expected, SentenceSplitter.Split(text).Select(span => span.Of(text)));
    }

    [Theory]
    [InlineData("A headline without a stop\n\nThe text begins.", "A headline without a stop|The text begins.")]
    [InlineData("A headline\nThe text begins.", "A headline|The text begins.")]
    [InlineData("The line goes\non here.", "The line goes\non here.")]
    [InlineData("Steps:\n1. Wash hands\n2. Dry them", "Steps:|1. Wash hands|2. Dry them")]
    [InlineData("- milk and bread\n- eggs", "- milk and bread|- eggs")]
    [InlineData("Windows lines.\r\n\r\nEnd here.", "Windows lines.|End here.")]
    public void Line_breaks_end_sentences_unless_the_line_goes_on(string text, string expected) =>
        Assert.Equal(expected.Split('|'), SentenceSplitter.Split(text).Select(span => span.Of(text)));

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph()
    {
        var text = "The central bank of the small republic kept its main rate\nunchanged on Tuesday after a long meeting of its council in\nAlmaty. Markets had expected nothing else.";
        Assert.Equal(2, SentenceSplitter.Split(text).Count);
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_or_blank_text()
    {
        Assert.Empty(SentenceSplitter.Split(""));
        Assert.Empty(SentenceSplitter.Split(" \n\t\r\n "));
    }

    [Fact]
    public void A_long_quotation_parts_into_its_sentences()
    {
        var text = "“We have seen roads washed away in three districts since Monday morning. We have asked the army for boats, "
            + "for food and for engineers who can rebuild the two bridges,” the governor said.";
        Assert.Equal(2, SentenceSplitter.Split(text).Count);
    }
}
