using Bot.Answers;
using Bot.Conversations;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Briefing.Answers;
using Briefing.Facts;

namespace Bot.Tests.Answers;

public sealed class AnswerTextsTests
{
    private static readonly DateTimeOffset Now = new(2031, 5, 9, 15, 0, 0, TimeSpan.Zero);

    private static readonly Fact Plain = new(
        Guid.CreateVersion7(), "Lurania", "The port handles 40 ships a day.", FactStatus.Confirmed,
        new FactSource("Harbour Register", null, new Uri("https://register.example/"), null));

    [Fact]
    public void An_attribution_that_the_statement_lacks_is_added()
    {
        Assert.Contains("40 ships a day. – the Harbour Ministry says.", Text(Plain with { Attribution = "the Harbour Ministry says" }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_caveat_is_never_dropped()
    {
        Assert.Contains("Nobody has counted.", Text(Plain with { Caveat = "Nobody has counted." }), StringComparison.Ordinal);
        Assert.Contains("not been verified", Text(Plain with { Status = FactStatus.Unverified }), StringComparison.Ordinal);
        Assert.Contains("disputed", Text(Plain with { Status = FactStatus.Disputed }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_past_its_review_carries_its_date()
    {
        var old = Plain with { AsOf = new DateOnly(2029, 1, 31), ReviewBy = new DateOnly(2031, 5, 9) };

        Assert.Contains("As of 31 January 2029; it may have changed since.", Text(old), StringComparison.Ordinal);
        Assert.DoesNotContain("may have changed", Text(old with { ReviewBy = new DateOnly(2031, 5, 10) }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_answering_words_are_bold_and_the_source_is_a_link()
    {
        var message = AnswerTexts.Of(Wording.English, Answered(Plain), Now);

        var bold = message.Styles.First(style => style.Style is TextStyle.Bold);
        Assert.Equal("40 ships", message.Text.Substring(bold.Start, bold.Length));
        Assert.Contains(message.Styles, style => style.Style is TextStyle.Link && style.Url == Plain.Source.Url);
    }

    [Fact]
    public void Around_a_fact_stand_the_words_of_the_readers_language()
    {
        var fact = Plain with
        {
            Status = FactStatus.Unverified, AsOf = new DateOnly(2029, 1, 31), ReviewBy = new DateOnly(2031, 5, 9), Attribution = "the register says",
        };

        Assert.Equal(
            """
            40 ships

            The port handles 40 ships a day. – the register says.
            Это не проверено.
            По состоянию на 31 января 2029; с тех пор это могло измениться.
            Источник: Harbour Register, по состоянию на 31 января 2029
            """.ReplaceLineEndings("\n"),
            AnswerTexts.Of(Wording.Russian, Answered(fact), Now).Text);
    }

    [Fact]
    public void What_is_not_answered_is_said_in_the_readers_language_after_what_was_wrong()
    {
        var withdrawn = Plain with { Status = FactStatus.Withdrawn };
        var answer = new Answer(false, [], 0)
        {
            Corrections = [new EndedFact(withdrawn, withdrawn, null)], IsKept = true, Suggestions = ["Why?"],
        };

        Assert.Equal(
            """
            Раньше я сообщил вам: «The port handles 40 ships a day.»
            Отозвано. Взамен ничего не сообщается.

            Этого нет в наших фактах. Вопрос сохранён для редакции.

            На что я могу ответить:
            """.ReplaceLineEndings("\n"),
            AnswerTexts.Of(Wording.Russian, answer, Now).Text);
    }

    private static string Text(Fact fact) => AnswerTexts.Of(Wording.English, Answered(fact), Now).Text;

    private static Answer Answered(Fact fact)
    {
        var statement = new AnalysedStatement(fact);
        var start = fact.Statement.IndexOf("40 ships", StringComparison.Ordinal);
        var words = new AnswerSpan(new Briefing.Language.TextSpan(start, "40 ships".Length), AnswerKind.Count, 3, 4, 1);
        return new Answer(true, [new RankedStatement(statement, new StatementFeatures(), 1, words)], 0.9);
    }
}
