using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The page in a browser, with an eye on what must never happen: errors in the console and calls to other sites.</summary>
internal sealed class ReaderPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> errors = [];
    private readonly List<string> elsewhere = [];

    private ReaderPage(IBrowserContext context, IPage page, string url)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(url, StringComparison.Ordinal))
                elsewhere.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>What was said, by reader and bot.</summary>
    public ILocator Messages => Page.GetByRole(AriaRole.Log).Locator(".message");

    public ILocator Question => Page.GetByRole(AriaRole.Textbox, new() { Name = "Your question" });

    public static async Task<ReaderPage> OpenAsync(
        Chromium chromium, RunningBot bot, int width = 1000, int height = 720, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await chromium.OpenAsync(width, height, scheme);
        var page = new ReaderPage(context, await context.NewPageAsync(), bot.Url);
        await page.Page.GotoAsync(bot.Url);
        await Assertions.Expect(page.Messages.First).ToContainTextAsync("Hello.");
        return page;
    }

    /// <summary>Asks with the keyboard and waits for the answer's suggestions.</summary>
    public async Task AskAsync(string question)
    {
        await Question.FocusAsync();
        await Page.Keyboard.TypeAsync(question);
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Messages.Last).ToContainTextAsync($"You asked: {question}");
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Keeps a picture when the environment variable SCREENSHOTS names a folder for them.</summary>
    public async Task PhotographAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }

    /// <summary>Fails when the console held an error or warning, or the page called another site.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(errors);
        Assert.Empty(elsewhere);
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
