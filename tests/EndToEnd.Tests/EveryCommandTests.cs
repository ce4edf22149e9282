using Bot.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests;

/// <summary>Whatever readers are offered works in each language, and so does every button that comes of it.</summary>
public sealed class EveryCommandTests(Stage stage)
{
    /// <summary>Takes everything away, so it comes last and has a test of its own.</summary>
    private const string Erasing = "forget";

    /// <summary>Letters that fit on a button of a phone.</summary>
    private const int LongestLabel = 34;

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

        await bot.PublishAsync(FreshNews.Stories);
        // Who follows nothing yet gets the top stories, and more of them.
        await walk.SayAsync("/digest_now");
        foreach (var command in Offered(bot))
        {
            await walk.SayAsync($"/{command}");
            await walk.SayAsync($"/{command} {Argument(command, language, channel)}".TrimEnd());
        }
        foreach (var wish in new[] { "/start", "/quiet off", "/newspace now", "/follow Norway" })
            await walk.SayAsync(wish);
        await bot.ImportAsync(FreshNews.Article("Norway lends a ship", "Norway has lent a research ship to Iceland for two years, the navy said."));
        await walk.HeardAsync(await reader.HearsAsync());
        await walk.PressAllAsync();

        var words = await ReaderWords.OfAsync(bot);
        Assert.All(walk.Steps, step =>
        {
            AssertProper(step.Said, step.Outcome);
            foreach (var text in Texts(step.Outcome).Where(text => !walk.Says.Contains(text)))
                words.AssertIn(LanguageAfter(step, language), text, step.Said);
        });
        var pressed = walk.Steps.Where(step => step.WasPressed).Select(step => step.Said.Split(' ')[0]).ToHashSet();
        Assert.All(Hidden(bot).Where(command => command != OfPlaces), command => Assert.Contains($"/{command}", pressed));
    }

    private static string Argument(string command, string language, Room channel)
    {
        Assert.True(Arguments.TryGetValue(command, out var argument), $"/{command} is not walked through here yet.");
        return command == "channel" ? $"@{channel.Username}" : language == "ru" ? argument.Russian : argument.English;
    }

    private static void AssertProper(string said, Outcome outcome)
    {
        Assert.True(outcome.Shown.Any() || outcome.Toast.Length > 0, $"Nothing came of “{said}”.");
        Assert.All(outcome.Shown.SelectMany(message => message.Buttons), button => Assert.InRange(button.Label.Length, 1, LongestLabel));
        foreach (var text in Texts(outcome))
            Assert.DoesNotMatch(@"went wrong|пошло не так|I do not know the command|Команды /\S+ я не знаю", text);
    }

    /// <summary>What follows the choice of a language is in that.</summary>
    private static string LanguageAfter(Walk.Step step, string language) => step.Said switch
    {
        "/language en" when step.WasPressed => "en",
        "/language ru" when step.WasPressed => "ru",
        _ => language,
    };

    private static IEnumerable<string> Texts(Outcome outcome) =>
        outcome.Shown.SelectMany(message => message.Buttons.Select(button => button.Label).Prepend(message.Text)).Append(outcome.Toast);

    private static IEnumerable<string> Offered(RunningBot bot) => Commands(bot)
        .Where(command => !command.IsHidden && command.Name != Erasing).Select(command => command.Name);

    private static IEnumerable<string> Hidden(RunningBot bot) =>
        Commands(bot).Where(command => command.IsHidden).Select(command => command.Name);

    private static IEnumerable<ConversationCommand> Commands(RunningBot bot) =>
        bot.Services.GetRequiredService<ConversationService>().Commands.Where(command => !command.IsForAdmins);
}
