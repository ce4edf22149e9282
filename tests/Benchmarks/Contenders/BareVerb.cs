using System.CommandLine;
using Benchmarks.Races;
using Telegram.Bot;

namespace Benchmarks.Contenders;

/// <summary>The hidden verb that runs Telegram.Bot as a contender, in a process of its own as the others are.</summary>
internal static class BareVerb
{
    public const string Name = "bare";

    private static readonly Argument<string> Drive = new("drive");
    private static readonly Option<string> Server = new("--server") { Required = true };
    private static readonly Option<string> Token = new("--token") { Required = true };
    private static readonly Option<long> FirstChat = new("--first-chat");
    private static readonly Option<int> Chats = new("--chats");
    private static readonly Option<int> Messages = new("--messages");
    private static readonly Option<int> WarmUp = new("--warm-up");
    private static readonly Option<int> InFlight = new("--in-flight");

    public static Command Create()
    {
        var verb = new Command(Name, "Telegram.Bot as a contender; started by the benchmark")
        {
            Drive, Server, Token, FirstChat, Chats, Messages, WarmUp, InFlight,
        };
        verb.Hidden = true;
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var bot = new TelegramBotClient(
            new TelegramBotClientOptions(parse.GetValue(Token)!, parse.GetValue(Server)), cancellationToken: ended.Token);
        if (parse.GetValue(Drive) == Race.Echo)
        {
            var echo = new BareEcho(bot).RunAsync(ended.Token);
            // The end of the input is the end of the benchmark.
            await Task.WhenAny(echo, Console.In.ReadLineAsync(ended.Token).AsTask());
            return;
        }
        var sends = new BareSends(bot, parse.GetValue(InFlight));
        var chats = parse.GetValue(Chats);
        await sends.SendAsync(parse.GetValue(WarmUp), Race.FirstWarmUpChat, chats, ended.Token);
        Console.WriteLine("ready");
        await Console.In.ReadLineAsync(ended.Token);
        await sends.SendAsync(parse.GetValue(Messages), parse.GetValue(FirstChat), chats, ended.Token);
        Console.WriteLine("done");
        await Console.In.ReadLineAsync(ended.Token);
    }
}
