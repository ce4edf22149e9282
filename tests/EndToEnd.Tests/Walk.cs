using System.Text.RegularExpressions;
using Bot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>A reader who says something and presses every kind of button that comes of it, one after the other.</summary>
internal sealed partial class Walk(RunningBot bot, Reader reader)
{
    private const int MostPresses = 300;

    private readonly Queue<(Heard Message, HeardButton Button, string Says)> unpressed = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>All that was said and pressed, in its order.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Everything that a button stands for.</summary>
    public HashSet<string> Says { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said or what the pressed button stood for, and what came of it.</summary>
    internal sealed record Step(string Said, bool WasPressed, Outcome Outcome);

    /// <summary>Says something and notes the buttons that come of it.</summary>
    public async Task<Outcome> SayAsync(string text) => await NoteAsync(text, wasPressed: false, await reader.SayAndHearAsync(text));

    /// <summary>Notes the buttons below a message that came by itself.</summary>
    public Task HeardAsync(Heard message) => NoteAsync("", wasPressed: false, new Outcome([message], [], ""));

    /// <summary>Presses what has not been pressed, until nothing new comes of it.</summary>
    public async Task PressAllAsync()
    {
        for (var presses = 0; unpressed.TryDequeue(out var next); presses++)
        {
            Assert.True(presses < MostPresses, $"More than {MostPresses} kinds of buttons: {string.Join(" | ", known)}");
            await NoteAsync(next.Says, wasPressed: true, await reader.PressAndHearAsync(next.Message, next.Button));
            // Whoever tries another language goes back to the own.
            if (next.Says.StartsWith("/language", StringComparison.Ordinal))
                await reader.SayAndHearAsync("/language app");
        }
    }

    private async Task<Outcome> NoteAsync(string said, bool wasPressed, Outcome outcome)
    {
        Steps.Add(new Step(said, wasPressed, outcome));
        foreach (var message in outcome.Shown)
        {
            foreach (var button in message.Buttons.Where(button => button.Url is null))
            {
                var says = await bot.Services.GetRequiredService<ButtonStore>()
                    .FindAsync(button.Payload, TestContext.Current.CancellationToken);
                Assert.True(says is not null, $"The button “{button.Label}” stands for nothing.");
                Says.Add(says);
                if (known.Add(KindOf(says)) && !says.StartsWith("/forget", StringComparison.Ordinal))
                    unpressed.Enqueue((message, button, says));
            }
        }
        return outcome;
    }

    /// <summary>What all buttons have in common that do the same to another topic, story, number or day.</summary>
    private static string KindOf(string says)
    {
        var kind = Named().Replace(says, "$1 *");
        if (!kind.StartsWith('/'))
            kind = kind.Split(": ") is [_, var format] ? $"*: {format}" : string.Join(' ', kind.Split(' ').Take(2));
        return Varied().Replace(kind, "#");
    }

    [GeneratedRegex(@"^(/(?:follow|unfollow|mute|unmute|brief|basics|timeline|latest|new|topics_stop \d+ \w+)) .+", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"[0-9a-f]{32}|\d+|\b(mon|tue|wed|thu|fri|sat|sun)(,(mon|tue|wed|thu|fri|sat|sun))*\b", RegexOptions.CultureInvariant)]
    private static partial Regex Varied();
}
