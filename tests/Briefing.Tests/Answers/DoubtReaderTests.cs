using Briefing.Answers;

namespace Briefing.Tests.Answers;

public sealed class DoubtReaderTests
{
    [Fact]
    public void Words_that_say_the_opposite_are_counted()
    {
        Assert.Equal(1, Doubts("Who won the first race?", "Ann Hill won the last race.").Opposites);
        Assert.Equal(0, Doubts("Who won the last race?", "Ann Hill won the last race.").Opposites);
    }

    [Fact]
    public void A_word_that_stands_beside_its_opposite_is_no_doubt() =>
        Assert.Equal(0, Doubts("Who won the first race?", "Ann Hill won the first race and the last.").Opposites);

    [Fact]
    public void What_stands_the_other_way_round_is_told()
    {
        Assert.Equal(1, Doubts("Which ferry hit the barge?", "The barge struck by storms had hit a ferry.").Swapped);
        Assert.Equal(0, Doubts("Which ferry hit the barge?", "A ferry had hit the barge.").Swapped);
    }

    [Fact]
    public void What_is_lacking_is_told_by_its_kind()
    {
        var doubts = Doubts("How many dockers did Verrell meet in 2019?", "Verrell saw the dockers.");

        Assert.True(doubts.LacksNumbers > 0);
        Assert.Equal(0, doubts.LacksNames, 6);
        Assert.Equal((double)TermClass.Number, doubts.LeastMetClass);
        Assert.True(Doubts("Did the dockers meet Marsh?", "Verrell saw the dockers.").LacksNames > 0);
    }

    [Fact]
    public void What_stands_elsewhere_in_the_article_is_lacking_there_no_more()
    {
        Assert.Equal(0, Doubts("When was Verrell in Ostria?", "Verrell left in May.", "He lived in Ostria.").ArticleLacks, 6);
        Assert.True(Doubts("When was Verrell in Ostria?", "Verrell left in May.", "He lived in Kessel.").ArticleLacks > 0);
    }

    private static AnswerDoubts Doubts(string question, string statement, params string[] others)
    {
        var look = new CloserLook(
            QuestionReader.Read(question), [UnrestStory.Statement(statement, 0), .. others.Select((text, at) => UnrestStory.Statement(text, 5 + at))],
            UnrestStory.Scope(Dialogue.Empty));
        return look.Doubts(look.Seen.First(seen => seen.Match.Statement.Fact.Statement == statement));
    }
}
