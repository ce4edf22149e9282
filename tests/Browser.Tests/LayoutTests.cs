using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

public sealed class LayoutTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int PhoneWidth = 360;
    private const int PhoneHeight = 640;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Nothing_is_wider_than_a_phone(ColorScheme scheme)
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot, PhoneWidth, PhoneHeight, scheme);
        await reader.PhotographAsync($"phone-welcome-{scheme}");

        await reader.AskAsync("https://example.org/" + new string('x', 300));

        Assert.Equal(PhoneWidth, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await reader.AskAsync("Who was arrested?");
        await Expect(reader.Question).ToBeInViewportAsync();
        await Expect(reader.Button("When was that?")).ToBeInViewportAsync();
        await reader.PhotographAsync($"phone-{scheme}");
        reader.AssertQuiet();
    }

    [Fact]
    public async Task Buttons_are_large_enough_for_a_thumb()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot, PhoneWidth, PhoneHeight);

        foreach (var button in await reader.Page.GetByRole(AriaRole.Button).AllAsync())
            Assert.True((await button.BoundingBoxAsync())!.Height >= 40, await button.TextContentAsync());
    }

    [Fact]
    public async Task A_dark_preference_makes_the_page_dark()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var light = await ReaderPage.OpenAsync(chromium, bot);
        await using var dark = await ReaderPage.OpenAsync(chromium, bot, scheme: ColorScheme.Dark);

        Assert.True(await BrightnessAsync(light) > 0.8);
        Assert.True(await BrightnessAsync(dark) < 0.2);
    }

    [Fact]
    public async Task Everything_has_a_role_and_a_name()
    {
        await using var bot = await RunningBot.OpenAsync();
        await using var reader = await ReaderPage.OpenAsync(chromium, bot);
        await reader.AskAsync("Who was arrested?");

        await Expect(reader.Page.GetByRole(AriaRole.Banner)).ToHaveCountAsync(1);
        await Expect(reader.Page.GetByRole(AriaRole.Main)).ToHaveCountAsync(1);
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("News brief");
        await Expect(reader.Page.GetByRole(AriaRole.Log, new() { Name = "Conversation" })).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(reader.Page.GetByRole(AriaRole.List, new() { Name = "You could ask" })).ToHaveCountAsync(1);
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        foreach (var button in await reader.Page.GetByRole(AriaRole.Button).AllAsync())
            await Expect(button).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex(@"\w"));
    }

    private static async Task<double> BrightnessAsync(ReaderPage reader)
    {
        var parts = await reader.Page.EvaluateAsync<double[]>(
            "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)");
        return parts.Average() / 255;
    }
}
