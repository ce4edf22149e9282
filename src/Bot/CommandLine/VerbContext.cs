using System.CommandLine;

namespace Bot.CommandLine;

/// <summary>What every verb gets from the command line beside its own arguments.</summary>
internal sealed class VerbContext(ParseResult parse)
{
    /// <summary>The settings that the command line names, for <see cref="BotServices.BuildAsync"/> or <see cref="BotHost.BuildAsync"/>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; } = GlobalOptions.Settings(parse);

    /// <summary>Whether one JSON document is wanted instead of text.</summary>
    public bool Json { get; } = parse.GetValue<bool>(GlobalOptions.Json);

    /// <summary>Whether stack traces and more logs are wanted.</summary>
    public bool Verbose { get; } = parse.GetValue<bool>(GlobalOptions.Verbose);

    /// <summary>For results only: UTF-8 without a mark at its start, flushed after every write.</summary>
    public TextWriter Output => parse.InvocationConfiguration.Output;

    /// <summary>For everything that is not a result.</summary>
    public TextWriter Error => parse.InvocationConfiguration.Error;

    /// <summary>Ends the verb with one line on stderr.</summary>
    /// <param name="problem">What is wrong, where, and what to do about it.</param>
    /// <returns>The exit code, 1.</returns>
    public int Fail(string problem)
    {
        ErrorLine.Write(Error, problem);
        return ExitCode.Failed;
    }
}
