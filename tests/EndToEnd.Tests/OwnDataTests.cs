using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>Readers see what is kept about them, and have it erased.</summary>
public sealed class OwnDataTests(Stage stage)
{
    [Theory]
    [InlineData("en", "Erase everything", "Everything about you has been erased")]
    [InlineData("ru", "Стереть всё", "Всё, что о вас хранилось, стёрто")]
    public async Task Everything_kept_is_exported_and_after_forgetting_nothing_is(string language, string erase, string farewell)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        await reader.AskAsync("/follow Finland");
        await reader.AskAsync("/words +mangroves");
        await reader.AskAsync("/quiet 23:00-6:30");
        await reader.AskAsync("Who is the mayor of Kuopio?");
        await reader.AskAsync("/brief Kazakhstan");

        var before = await reader.AskAsync("/export");
        var kept = Parts(before);
        Assert.All(["Finland", "mangroves", "mayor of Kuopio"], one => Assert.Contains(one, before.File!.Value.Content, StringComparison.Ordinal));
        Assert.Equal("what-is-stored-about-you.json", before.File!.Value.Name);

        var question = await reader.AskAsync("/forget");
        Assert.StartsWith(farewell, (await reader.PressAndHearAsync(question, erase)).One.Text, StringComparison.Ordinal);
        var after = await reader.AskAsync("/export");

        Assert.All(["Finland", "mangroves", "Kuopio", "Kazakhstan"], one => Assert.DoesNotContain(one, after.File!.Value.Content, StringComparison.Ordinal));
        Assert.True(Parts(after).Count < kept.Count, string.Join(", ", Parts(after)));
        Assert.DoesNotContain("facts_told", Parts(after));
    }

    private static List<string> Parts(Heard message) =>
        [.. JsonDocument.Parse(message.File!.Value.Content).RootElement.EnumerateObject().Select(part => part.Name)];
}
