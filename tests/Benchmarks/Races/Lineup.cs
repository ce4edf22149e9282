using Benchmarks.Contenders;

namespace Benchmarks.Races;

/// <summary>Who runs in which race.</summary>
/// <param name="Race">What is measured.</param>
/// <param name="Contender">Who is measured.</param>
/// <param name="NeedsNode">Whether it runs on Node.</param>
internal sealed record Lineup(Race Race, Contender Contender, bool NeedsNode)
{
    private const int EchoWarmUp = 2_000;
    private const int LimitMessages = 3_000;
    private const int LimitPerSecond = 300;
    private const int LimitWarmUp = 300;
    private const int TooFast = 400;

    /// <summary>Everything that is measured, in the order of the tables.</summary>
    /// <param name="messages">Of the races without a limit; the one with a limit has as many chats as messages, always.</param>
    /// <param name="chats">The same.</param>
    public static IReadOnlyList<Lineup> All(int messages, int chats)
    {
        var echo = new Race(Race.Echo, messages, chats, EchoWarmUp);
        var sends = new Race(Race.Sends, messages, chats, EchoWarmUp);
        var limit = new Race(Race.Limit, LimitMessages, LimitMessages, LimitWarmUp, LimitPerSecond);
        return
        [
            Own(echo, "bare", "Telegram.Bot, bare loop, sharded", polls: true, call => Programs.Bare(call, Race.Echo)),
            Own(echo, "bot", "the bot, stores before confirming", polls: true, call => Programs.Bot(call, 0)),
            Node(echo, "grammy", "grammY, runner, sequentialize", polls: true, call => Programs.Grammy(call, Race.Echo)),
            Own(sends, "bare", "Telegram.Bot", polls: false, call => Programs.Bare(call, Race.Sends)),
            Node(sends, "grammy", "grammY, auto-retry", polls: false, call => Programs.Grammy(call, Race.Sends)),
            Own(limit, "bare", "Telegram.Bot as it comes", polls: false, call => Programs.Bare(call, Race.Sends)),
            Node(limit, "grammy", "grammY, auto-retry", polls: false, call => Programs.Grammy(call, Race.Sends)),
            Node(limit, "grammy-throttler", "grammY, throttler, auto-retry", polls: false, call => Programs.Grammy(call, Race.Sends, LimitPerSecond)),
            Own(limit, "bot-300", "the bot, told 300/s", polls: true, call => Programs.Bot(call, LimitPerSecond)),
            Own(limit, "bot-400", "the bot, told 400/s", polls: true, call => Programs.Bot(call, TooFast)),
        ];
    }

    /// <summary>Whether a name means this: a race ("echo"), a contender ("bot", with its variants) or both ("limit/bot-400").</summary>
    public bool IsMeant(string name) =>
        name == Race.Key || IsNamed(name, Contender.Key) || IsNamed(name, $"{Race.Key}/{Contender.Key}");

    private static bool IsNamed(string name, string key) => key == name || key.StartsWith(name + "-", StringComparison.Ordinal);

    private static Lineup Own(Race race, string key, string name, bool polls, Func<ContenderCall, System.Diagnostics.ProcessStartInfo> command) =>
        new(race, new Contender(key, name, polls, command), NeedsNode: false);

    private static Lineup Node(Race race, string key, string name, bool polls, Func<ContenderCall, System.Diagnostics.ProcessStartInfo> command) =>
        new(race, new Contender(key, name, polls, command), NeedsNode: true);
}
