namespace EndToEnd.Tests;

public sealed class QuestionTests(Stage stage)
{
    [Fact]
    public async Task A_question_is_replied_to_with_the_answering_words_in_bold()
    {
        var reader = await stage.NewReaderAsync();

        var question = await reader.SayAsync("Why was Massimov arrested?");
        var answer = await reader.HearsAsync();

        Assert.Equal(["On suspicion of treason"], answer.Bold);
        Assert.Contains("Source: The Steppe Courier, 8 January 2022", answer.Text, StringComparison.Ordinal);
        Assert.Equal(question, answer.RepliesTo);
    }

    [Fact]
    public async Task A_follow_up_leans_on_the_question_before_it()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("Why was Massimov arrested?");

        var answer = await reader.AskAsync("When?");

        Assert.Contains("has been arrested on suspicion of treason", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_an_earlier_briefing_is_a_question_about_that()
    {
        var reader = await stage.NewReaderAsync();
        var finland = await reader.AskAsync("/brief Finland");
        await reader.AskAsync("/brief Tonga");
        await reader.AskAsync("How many people died?");

        var answer = await reader.AskAsync("Why?", replyTo: finland);

        Assert.Equal(["Because of Russia's invasion of Ukraine"], answer.Bold);
    }

    [Fact]
    public async Task A_reply_to_an_earlier_answer_leans_on_that()
    {
        var reader = await stage.NewReaderAsync();
        var arrest = await reader.AskAsync("Why was Massimov arrested?");
        await reader.AskAsync("/brief Finland");

        var answer = await reader.AskAsync("When?", replyTo: arrest);

        Assert.Contains("has been arrested on suspicion of treason", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_fact_answers_is_said_to_be_unknown()
    {
        var reader = await stage.NewReaderAsync();

        var question = await reader.SayAsync("Who is the CEO of Google?");
        var answer = await reader.HearsAsync();

        Assert.Equal(["That is not in our facts."], answer.Bold);
        Assert.Equal(question, answer.RepliesTo);
    }

    [Fact]
    public async Task Thanks_are_no_question()
    {
        var reader = await stage.NewReaderAsync();

        Assert.StartsWith("You are welcome.", (await reader.AskAsync("Thanks!")).Text, StringComparison.Ordinal);
    }
}
