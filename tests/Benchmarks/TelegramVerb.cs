using System.CommandLine;

namespace Benchmarks;

/// <summary><c>telegram</c>: the bot on Telegram beside its peers.</summary>
internal static class TelegramVerb
{
    private const int MostMessages = 1_000_000;
    private const int MostRounds = 20;

    public static Command Create()
    {
        var messages = Bounded("--messages", "How many messages to answer and to send, where there is no limit", 20_000, MostMessages);
        var chats = Bounded("--chats", "How many chats they come from and go to", 500, MostMessages);
        var rounds = Bounded("--rounds", "Prints the median of so many rounds", 1, MostRounds);
        var only = new Option<string?>("--only") { Description = "A race (echo, sends, limit), a contender (bare, bot, grammy) or both (limit/bot-400)" };
        var verb = new Command("telegram", "Replies and sends a second on Telegram, and what an enforced limit does, beside other bots")
        {
            messages, chats, rounds, only,
        };
        verb.SetAction((parse, cancellationToken) => new TelegramBenchmark(
            parse.GetValue(messages), parse.GetValue(chats), parse.GetValue(rounds), parse.GetValue(only)).RunAsync(cancellationToken));
        return verb;
    }

    private static Option<int> Bounded(string name, string description, int standard, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1 || result.GetValueOrDefault<int>() > most)
                result.AddError($"{name} is a whole number from 1 to {most}");
        });
        return option;
    }
}
