using System.CommandLine;
using Spectre.Console;

namespace Bot.CommandLine;

/// <summary><c>chat</c>: talks with the bot in the terminal, or line by line through a pipe.</summary>
internal static class ChatVerb
{
    // Wide enough that nothing is wrapped where no terminal does the showing.
    private const int Unwrapped = 1_000_000;

    public static Command Create()
    {
        var verb = new Command("chat", "Talk with the bot in the terminal; piped, one message a line");
        verb.SetAction((parse, cancellationToken) => RunAsync(new VerbContext(parse), Console.In, cancellationToken));
        return verb;
    }

    /// <summary>Talks until <paramref name="input"/> ends.</summary>
    internal static async Task<int> RunAsync(VerbContext context, TextReader input, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        var chat = ActivatorUtilities.CreateInstance<TerminalChat>(services, Voice(context));
        await chat.TalkAsync(input, cancellationToken);
        return ExitCode.Done;
    }

    private static TerminalVoice Voice(VerbContext context)
    {
        if (context.Json)
            return new TerminalVoice.Lines(context.Output);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(context.Output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = Unwrapped;
        return new TerminalVoice.Readable(console, Prompts: !Console.IsInputRedirected);
    }
}
