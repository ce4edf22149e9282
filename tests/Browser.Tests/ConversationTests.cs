using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

public sealed class ConversationTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_question_is_asked_and_followed_up_with_the_keyboard_alone()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);

        await TabToAsync(reader, "Your question");
        await reader.Page.Keyboard.TypeAsync("Who was arrested?");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: Who was arrested?");
        await Expect(reader.Question).ToBeFocusedAsync();

        await reader.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(reader.Button("When was that?")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: When was that?");
        await Expect(reader.Question).ToBeFocusedAsync();

        Assert.Equal(["Who was arrested?", "When was that?"], bot.Newsroom.Asked);
        await reader.PhotographAsync("desktop");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Shift_and_Enter_begins_a_new_line()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);

        await reader.Question.FocusAsync();
        await reader.Page.Keyboard.TypeAsync("one");
        await reader.Page.Keyboard.PressAsync("Shift+Enter");
        await reader.Page.Keyboard.TypeAsync("two");

        await Expect(reader.Question).ToHaveValueAsync("one\ntwo");
        Assert.Empty(bot.Newsroom.Asked);
    }

    [Fact]
    public async Task A_suggestion_of_the_welcome_is_asked_by_pressing_it()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);

        await reader.Button("Who was arrested?").ClickAsync();

        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: Who was arrested?");
        await Expect(reader.Button("Kazakhstan")).ToHaveCountAsync(0);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task A_reload_shows_what_was_said()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        await reader.AskAsync("Who was arrested?");
        var said = await reader.Messages.AllTextContentsAsync();

        await reader.Page.ReloadAsync();

        await Expect(reader.Messages).ToHaveTextAsync(said);
        await Expect(reader.Button("Why was he arrested?")).ToBeVisibleAsync();
        Assert.Single(bot.Newsroom.Asked);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Another_browser_sees_none_of_it()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        await reader.AskAsync("Who was arrested?");

        await using var other = await ReaderPage.OpenAsync(chromium, bot);

        await Expect(other.Messages).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Words_that_look_like_markup_stay_words()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);

        await reader.AskAsync(ScriptedNewsroom.Markup);

        await Expect(reader.Page.GetByRole(AriaRole.Log).Locator("img")).ToHaveCountAsync(0);
        await Expect(reader.Messages.Last.Locator("strong")).ToHaveTextAsync("Karim Massimov");
        await Expect(reader.Messages.Last.Locator("a")).ToHaveAttributeAsync("href", "https://example.org/almaty");
        reader.AssertQuiet();
    }

    private static async Task TabToAsync(ReaderPage reader, string name)
    {
        const int mostStops = 12;
        for (var stop = 0; stop < mostStops; stop++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            if (await reader.Question.EvaluateAsync<bool>("node => node === document.activeElement"))
                return;
        }
        Assert.Fail($"Tab does not lead to “{name}”.");
    }
}
