namespace EndToEnd.Tests;

/// <summary>What nothing answers is answered by editors, and who asked hears of it.</summary>
public sealed class EditorTests(Stage stage)
{
    private const string Question = "Who is the mayor of Kuopio?";
    private const string Statement = "Ilmari Soininen is the mayor of Kuopio.";

    [Theory]
    [InlineData("en", "That is not in our facts.", "You asked: Who is the mayor of Kuopio?")]
    [InlineData("ru", "Этого нет в наших фактах.", "Вы спрашивали: Who is the mayor of Kuopio?")]
    public async Task Who_asked_what_nothing_answered_hears_once_when_an_editor_answers(
        string language, string unanswered, string asked)
    {
        await using var bot = await stage.NewBotAsync();
        var (editor, asker, other) = (bot.NewAdmin(), bot.NewReader(language), bot.NewReader(language));
        await other.AskAsync("/start");
        Assert.Equal(unanswered, (await asker.AskAsync(Question)).Bold[0]);

        var queue = await editor.AskAsync("/questions");
        Assert.Contains(Question, queue.Text, StringComparison.Ordinal);
        var howTo = await editor.PressAndHearAsync(queue, queue.Buttons.Single(button => button.Label.StartsWith("Answer ", StringComparison.Ordinal)));
        Assert.Contains(Question, howTo.One.Text, StringComparison.Ordinal);
        var number = queue.Buttons[0].Label.Split(' ')[1];
        var preview = await editor.AskAsync(
            $"/answer {number} {Statement}\nSubject: Kuopio\nSource: City of Kuopio https://example.org/kuopio\nSays: none\nStatus: confirmed");
        Assert.Contains(Statement, preview.Text, StringComparison.Ordinal);
        var saved = await editor.PressAndHearAsync(preview, "Save and tell 1");
        var letter = await asker.HearsAsync();

        Assert.Equal("Saved", saved.Toast);
        Assert.Contains(asked, letter.Text, StringComparison.Ordinal);
        Assert.Contains(Statement, letter.Text, StringComparison.Ordinal);
        await asker.HearsNothingMoreAsync();
        await other.HearsNothingMoreAsync();
        Assert.Contains(Statement, (await other.AskAsync(Question)).Text, StringComparison.Ordinal);
        Assert.Equal("No question waits for an answer.", (await editor.AskAsync("/questions")).Text);
    }
}
