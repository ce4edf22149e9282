using System.Diagnostics;
using System.Globalization;
using Benchmarks.Races;

namespace Benchmarks.Contenders;

/// <summary>How the contenders' programs are started.</summary>
internal static class Programs
{
    /// <summary>The bot itself, as it is deployed, with its limits set by the call.</summary>
    /// <param name="call">What it is started for.</param>
    /// <param name="messagesPerSecond">What it is told to send at most; 0 for no limit.</param>
    public static ProcessStartInfo Bot(ContenderCall call, int messagesPerSecond)
    {
        var command = new ProcessStartInfo("dotnet", [Beside("Bot.dll")]);
        // Settings files of the folder where the benchmark is called are not meant.
        command.WorkingDirectory = Path.GetDirectoryName(call.Store)!;
        command.Environment["Telegram__Token"] = call.Token;
        command.Environment["Telegram__ApiBaseUrl"] = call.Server;
        command.Environment["Telegram__Mode"] = "Polling";
        command.Environment["Delivery__MessagesPerSecond"] = messagesPerSecond.ToString(CultureInfo.InvariantCulture);
        command.Environment["Delivery__MessagesPerChatPerSecond"] = "0";
        command.Environment["Storage__Provider"] = "Sqlite";
        command.Environment["Storage__Path"] = call.Store;
        command.Environment["Web__Url"] = "http://127.0.0.1:0";
        command.Environment["Logging__LogLevel__Default"] = "Warning";
        return command;
    }

    /// <summary>Telegram.Bot without anything around it.</summary>
    /// <param name="call">What it is started for.</param>
    /// <param name="drive">"echo" or "sends".</param>
    public static ProcessStartInfo Bare(ContenderCall call, string drive) =>
        new("dotnet", [Beside("Benchmarks.dll"), BareVerb.Name, drive, .. Arguments(call)]);

    /// <summary>grammY.</summary>
    /// <param name="call">What it is started for.</param>
    /// <param name="drive">"echo" or "sends".</param>
    /// <param name="throttledTo">Messages a second for the throttler; null to go without it.</param>
    public static ProcessStartInfo Grammy(ContenderCall call, string drive, int? throttledTo = null)
    {
        var command = new ProcessStartInfo("node", [NodePeers.Script("grammy.mjs"), drive, .. Arguments(call)]);
        command.Environment["NODE_ENV"] = "production";
        if (throttledTo is not { } rate)
            return command;
        command.ArgumentList.Add("--per-second");
        command.ArgumentList.Add(rate.ToString(CultureInfo.InvariantCulture));
        return command;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static IEnumerable<string> Arguments(ContenderCall call)
    {
        string[] given = ["--server", call.Server, "--token", call.Token];
        return
        [
            .. given,
            "--first-chat", Text(Race.FirstChat),
            "--chats", Text(call.Race.Chats),
            "--messages", Text(call.Race.Messages),
            "--warm-up", Text(call.Race.WarmUp),
            "--in-flight", Text(Race.InFlight),
        ];
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
