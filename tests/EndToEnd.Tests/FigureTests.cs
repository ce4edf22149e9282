namespace EndToEnd.Tests;

/// <summary>What is told beside an answer that is a figure.</summary>
public sealed class FigureTests(Stage stage)
{
    private const string Deaths = "How many people died?";

    // The demo articles hold a death toll of 164 and its withdrawal a day later.
    [Fact]
    public async Task A_withdrawn_figure_is_not_told_as_if_it_stood()
    {
        var reader = await stage.NewReaderAsync();
        await reader.AskAsync("/brief Turkey");
        await reader.AskAsync(Deaths);
        await reader.AskAsync("/brief Kazakhstan");

        var answer = await reader.AskAsync(Deaths);

        Assert.Equal("225 people", answer.Bold[0]);
        Assert.True(IsWithoutFigure(answer, "164") || answer.Text.Contains("withdrawn", StringComparison.Ordinal), answer.Text);
    }

    private static bool IsWithoutFigure(Heard answer, string figure) =>
        !answer.Text.Contains(figure, StringComparison.Ordinal);
}
