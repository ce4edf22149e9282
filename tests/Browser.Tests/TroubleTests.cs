using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

public sealed class TroubleTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_failed_answer_can_be_asked_for_again()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);

        await reader.Question.FillAsync(ScriptedNewsroom.Stumbling);
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Something went wrong");
        await reader.PhotographAsync("failed");
        await reader.Button("Send again").ClickAsync();

        await Expect(reader.Messages.Last).ToContainTextAsync($"You asked: {ScriptedNewsroom.Stumbling}");
        await Expect(reader.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await Expect(reader.Messages).ToHaveCountAsync(3);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task While_the_server_is_down_a_message_is_kept_and_sent_when_it_is_back()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        await bot.StopAsync();

        await reader.Question.FillAsync("Who was arrested?");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Button("Send again")).ToBeVisibleAsync();
        await Expect(reader.Button("Try now")).ToBeVisibleAsync();
        await reader.PhotographAsync("offline");

        await bot.StartAsync();
        await Expect(reader.Button("Try now")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await reader.Button("Send again").ClickAsync();

        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: Who was arrested?");
        Assert.Single(bot.Newsroom.Asked);
    }

    [Fact]
    public async Task A_question_sent_twice_in_haste_is_asked_once()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        var gate = new TaskCompletionSource();
        bot.Newsroom.Gate = gate.Task;

        await reader.Question.FillAsync("Who was arrested?");
        await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("#writing")).ToBeVisibleAsync();
        await Expect(reader.Button("Send")).ToBeDisabledAsync();
        await reader.Button("Help").ClickAsync();
        gate.SetResult();

        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: Who was arrested?");
        await Expect(reader.Messages).ToHaveCountAsync(3);
        Assert.Single(bot.Newsroom.Asked);
        reader.AssertQuiet();
    }

    [Fact]
    public async Task An_answer_that_came_after_the_reader_left_is_there_on_return()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        var gate = new TaskCompletionSource();
        bot.Newsroom.Gate = gate.Task;
        await reader.Question.FillAsync("Who was arrested?");
        await reader.Page.Keyboard.PressAsync("Enter");
        await Expect(reader.Page.Locator("#writing")).ToBeVisibleAsync();

        await reader.Page.ReloadAsync();
        await Expect(reader.Button("Send again")).ToBeVisibleAsync();
        gate.SetResult();
        await reader.Button("Send again").ClickAsync();

        await Expect(reader.Messages.Last).ToContainTextAsync("You asked: Who was arrested?");
        Assert.Single(bot.Newsroom.Asked);
        reader.AssertQuiet();
    }
}
