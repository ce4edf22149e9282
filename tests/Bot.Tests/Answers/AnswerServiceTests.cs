using Bot.Gateway;
using Briefing.Facts;

namespace Bot.Tests.Answers;

public sealed class AnswerServiceTests
{
    [Theory]
    [InlineData("Who was arrested?", "Tomas Verrell")]
    [InlineData("How many people were detained?", "More than 300 people")]
    [InlineData("Where is Lurania?", "Amber Sea")]
    [InlineData("where is lurania", "Amber Sea")]
    [InlineData("Why did the protests begin?", "a rise in ferry fares")]
    public async Task A_question_is_answered_with_its_words_first(string question, string words)
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var answer = await desk.AskAsync(question);

        Assert.True(answer.IsAnswered);
        Assert.Contains(words, answer.Best!.Statement.Fact.Statement, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Highlight);
    }

    [Theory]
    [InlineData("on suspicion of fraud", "Who was arrested?", "Why?")]
    [InlineData("on suspicion of fraud", "Who was arrested?", "And why was he arrested?")]
    [InlineData("National Ports Committee", "Who was arrested?", "Why?", "Who did he work for?")]
    [InlineData("nine guards", "How many people were detained?", "What about the guards?")]
    [InlineData("Amber Sea", "Who was arrested in Lurania?", "Where is it?")]
    public async Task Follow_ups_lean_on_the_conversation(string words, params string[] questions)
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var answer = await desk.TalkAsync(questions);

        Assert.True(answer.IsAnswered);
        Assert.Contains(words, answer.Best!.Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_question_keeps_to_what_is_talked_about()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("flood-1", "Flood in Kessel", """
            Nine people have died in a flood in Kessel, the Kessel government said on Tuesday.

            The river Orn left its bed on Monday night.
            """, AnswerDesk.Published);

        var onKessel = await desk.TalkAsync("Where did people die in Kessel?", "How many people died?");
        var onLurania = await desk.TalkAsync("Why did the protests begin in Lurania?", "How many people died?");

        Assert.Equal("Nine people", onKessel.Highlight);
        Assert.False(onLurania.IsAnswered);
    }

    [Fact]
    public async Task A_follow_up_gets_the_date_of_what_it_asks_about()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("probe-1", "Ostria lands near the pole of the Moon", """
            Ostria has become the first country to land a spacecraft near the pole of the Moon.

            The lander Vesna of the Lodestar mission touched down at 18:04 on 23 August, the Ostrian Space Office said. About six weeks had passed since its launch from Korin on 14 July.

            Ostria is the fourth country to make a soft landing on the Moon, after Kessel, Lurania and Tavia. An earlier attempt, Lodestar-2, failed in September 2029 when its lander crashed.

            President Dahl watched the landing by video link from Port Belmar, where he was attending a summit.
            """, AnswerDesk.Published);

        var answer = await desk.TalkAsync("Which country landed near the pole of the Moon?", "When did it land?");

        Assert.True(answer.IsAnswered);
        Assert.StartsWith("The lander Vesna", answer.Best!.Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_something_else_is_no_answer()
    {
        await using var desk = await AnswerDesk.OpenAsync();

        Assert.False((await desk.AskAsync("How many people died in the earthquake?")).IsAnswered);
    }

    [Fact]
    public async Task A_question_that_points_back_keeps_to_the_thread()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("vaccine", "A prize for a chemist", "Ruth Calder is a chemist from Norden whose work made a vaccine possible.", AnswerDesk.Published);

        var answer = await desk.TalkAsync("Who was arrested?", "Why?", "Who did he work for?");

        Assert.Contains("National Ports Committee", answer.Best!.Statement.Fact.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_a_later_article_takes_back_is_told_only_as_taken_back()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("flood", "Flood in Norden", "The flood in Norden drowned 164 sheep, the mayor said.", AnswerDesk.Published);
        await desk.StoreAsync(
            "flood-corrected", "Flood in Norden: figure withdrawn",
            "The mayor of Norden has withdrawn the report that the flood drowned 164 sheep.", AnswerDesk.Published.AddDays(1));

        var answer = await desk.AskAsync("How many sheep did the flood in Norden drown?");

        Assert.Contains("has withdrawn the report", answer.Best!.Statement.Fact.Statement, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Ranked, ranked => ranked.Statement.Fact.Statement.Contains("the mayor said", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_come_with_who_gives_them_and_what_limits_them()
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var text = desk.Text(await desk.AskAsync("How many dockers were injured?"));

        Assert.StartsWith("14 dockers", text, StringComparison.Ordinal);
        Assert.Contains("The Harbour Ministry says", text, StringComparison.Ordinal);
        Assert.Contains("not been independently verified", text, StringComparison.Ordinal);
        Assert.Contains("Belmar Gazette, 3 hours ago", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_nothing_answers_is_kept_for_the_editors()
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var answer = await desk.AskAsync("Who won the World Cup?", chat: new ChatKey("web", "1"));

        Assert.False(answer.IsAnswered);
        Assert.Empty(answer.Told);
        Assert.StartsWith("That is not in our facts.", desk.Text(answer), StringComparison.Ordinal);
        Assert.True(answer.IsKept);
        Assert.False((await desk.AskAsync("Who won the World Cup?")).IsKept);
    }

    [Fact]
    public async Task Sources_with_different_figures_stand_side_by_side()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync(
            "unrest-2", "Lurania unrest: Union counts the detained",
            "The dockers' union says at least 520 people have been detained in Lurania.", AnswerDesk.Published.AddHours(1), "Amber Coast News");

        var answer = await desk.AskAsync("How many people have been detained?");

        Assert.Single(answer.Conflicts);
        var text = desk.Text(answer);
        Assert.Contains("520", text, StringComparison.Ordinal);
        Assert.Contains("300", text, StringComparison.Ordinal);
        Assert.Contains("Belmar Gazette, 3 hours ago", text, StringComparison.Ordinal);
        Assert.Contains("Amber Coast News, 2 hours ago", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggested_questions_are_answered_when_asked()
    {
        await using var desk = await AnswerDesk.OpenAsync();

        var answer = await desk.AskAsync("Who was arrested?");

        Assert.NotEmpty(answer.Suggestions);
        foreach (var question in answer.Suggestions)
            Assert.True((await desk.AskAsync(question)).IsAnswered, question);
    }

    [Fact]
    public async Task A_fact_told_earlier_that_turned_out_wrong_is_corrected_once()
    {
        await using var desk = await AnswerDesk.OpenAsync();
        await desk.StoreAsync("fares", "Fares", "The ferry fare to Kessel is 12 crowns.", AnswerDesk.Published);
        var told = await desk.AskAsync("What is the ferry fare to Kessel?");
        await desk.StoreAsync("fares", "Fares", "The ferry fare to Kessel is 21 crowns.", AnswerDesk.Published);

        var next = await desk.AskAsync("Who was arrested?", told.Next);
        var after = await desk.AskAsync("Why?", next.Next);

        Assert.Contains(next.Corrections, ended => ended.Fact.Status is FactStatus.Corrected or FactStatus.Withdrawn);
        Assert.Contains("12 crowns", desk.Text(next), StringComparison.Ordinal);
        Assert.Empty(after.Corrections);
    }
}
