using Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>Whatever readers are offered works in each language, and so does every button that comes of it.</summary>
public sealed class EveryCommandTests(Stage stage)
{
    /// <summary>Takes everything away, so it comes last and has a test of its own.</summary>
    private const string Erasing = "forget";

    /// <summary>Comes with a shared place and not from a button.</summary>
    private const string OfPlaces = "location";

    /// <summary>What stands behind each command, in each language. A command that is not among these makes the test fail.</summary>
    private static readonly Dictionary<string, (string English, string Russian)> Arguments = new(StringComparer.Ordinal)
    {
        ["alertlevel"] = ("major", "важнейшие"),
        ["ask"] = ("Why was Massimov arrested?", "Why was Massimov arrested?"),
        ["basics"] = ("Finland", "Finland"),
        ["brief"] = ("Kazakhstan", "Казахстан"),
        ["channel"] = ("", ""),
        ["digest"] = ("19:00 mon,wed,fri", "19:00 пн,ср,пт"),
        ["digest_now"] = ("", ""),
        ["export"] = ("", ""),
        ["follow"] = ("Kazakhstan", "Казахстан"),
        ["help"] = ("", ""),
        ["language"] = ("en", "русский"),
        ["latest"] = ("Kazakhstan", "Kazakhstan"),
        ["mute"] = ("Tonga", "Tonga"),
        ["new"] = ("Kazakhstan", "Kazakhstan"),
        ["privacy"] = ("", ""),
        ["quiet"] = ("22:00-7:00", "22:00-7:00"),
        ["settings"] = ("digests", "digests"),
        ["start"] = ("Kazakhstan", "Kazakhstan"),
        ["stop"] = ("", ""),
        ["timeline"] = ("Finland", "Finland"),
        ["timezone"] = ("Almaty", "Алматы"),
        ["topics"] = ("1", "1"),
        ["unfollow"] = ("Tonga", "Tonga"),
        ["unmute"] = ("Tonga", "Tonga"),
        ["words"] = ("+drought -football", "+drought -football"),
    };

    [Theory, InlineData("en"), InlineData("ru")]
    public async Task Every_command_and_every_button_that_comes_of_it_works(string language)
    {
        await using var bot = await stage.NewBotAsync();
        var reader = bot.NewReader(language);
        var channel = bot.NewRoom("channel", "Steppe", reader);
        var walk = new Walk(bot, reader);

        foreach (var command in Offered(bot))
        {
            await walk.SayAsync($"/{command}");
            await walk.SayAsync($"/{command} {Argument(command, language, channel)}".TrimEnd());
        }
        await walk.PressAllAsync();

        var words = await ReaderWords.OfAsync(bot);
        Assert.All(walk.Steps, step => AssertProper(step, words, language));
        var pressed = walk.Steps.Where(step => step.WasPressed).Select(step => step.Said.Split(' ')[0]).ToHashSet();
        Assert.Empty(Hidden(bot).Where(command => command != OfPlaces && !pressed.Contains($"/{command}")));
    }

    private static string Argument(string command, string language, Room channel)
    {
        Assert.True(Arguments.TryGetValue(command, out var argument), $"/{command} is not walked through here yet.");
        return command == "channel" ? $"@{channel.Username}" : language == "ru" ? argument.Russian : argument.English;
    }

    private static void AssertProper(Walk.Step step, ReaderWords words, string language)
    {
        var (said, _, outcome) = step;
        Assert.True(outcome.Shown.Any() || outcome.Toast.Length > 0, $"Nothing came of “{said}”.");
        // What follows the choice of a language is in that.
        if (step.WasPressed && said.StartsWith("/language ", StringComparison.Ordinal))
            language = said.EndsWith("ru", StringComparison.Ordinal) ? "ru" : said.EndsWith("en", StringComparison.Ordinal) ? "en" : language;
        foreach (var text in outcome.Shown.SelectMany(Texts).Append(outcome.Toast))
        {
            words.AssertIn(language, text, said);
            Assert.DoesNotContain("went wrong", text, StringComparison.Ordinal);
            Assert.DoesNotContain("пошло не так", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"I do not know the command|Команды /\S+ я не знаю", text);
        }
    }

    private static IEnumerable<string> Texts(Heard message) => [message.Text, .. message.Buttons.Select(button => button.Label)];

    private static IEnumerable<string> Offered(RunningBot bot) => Commands(bot)
        .Where(command => !command.IsHidden && command.Name != Erasing).Select(command => command.Name);

    private static IEnumerable<string> Hidden(RunningBot bot) =>
        Commands(bot).Where(command => command.IsHidden).Select(command => command.Name);

    private static IEnumerable<ConversationCommand> Commands(RunningBot bot) =>
        bot.Services.GetRequiredService<ConversationService>().Commands.Where(command => !command.IsForAdmins);
}
