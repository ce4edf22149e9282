using System.CommandLine;
using System.Net.Sockets;
using Bot.Gateway;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>run</c>: starts the service and stays until it is told to stop.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var verb = new Command("run", "Start the service: the web page, its console and the workers (also without a verb)");
        verb.SetAction((parse, cancellationToken) => RunAsync(new VerbContext(parse), cancellationToken));
        return verb;
    }

    /// <summary>Runs until Ctrl-C or SIGTERM.</summary>
    public static async Task<int> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var app = await BotHost.BuildAsync(context.Settings, cancellationToken);
        var url = app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url;
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (SocketErrorOf(failure) is { } error)
        {
            return context.Fail($"Web:Url {url} cannot be used: {error}. Choose another, for example --set Web:Url=http://127.0.0.1:5081");
        }
        context.Output.WriteLine($"Open {WebAddress.ForReaders(app.Urls.FirstOrDefault() ?? url)} to talk to the bot. Ctrl-C stops it.");
        TellOfTelegram(context, app.Services.GetRequiredService<IOptions<TelegramOptions>>().Value);
        await app.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static void TellOfTelegram(VerbContext context, TelegramOptions telegram)
    {
        if (!telegram.HasToken)
            context.Output.WriteLine("Telegram is off: set Telegram__Token to the token that @BotFather gives to be read there, too.");
    }

    private static string? SocketErrorOf(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return Reason(socket);
        }
        return null;
    }

    private static string Reason(SocketException socket) => socket.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "another program (or another copy of this one) listens there",
        SocketError.AccessDenied => "this user may not listen there",
        SocketError.AddressNotAvailable => "this machine has no such address",
        _ => socket.Message,
    };
}
