namespace Bot.CommandLine;

/// <summary>What a verb ends with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Nothing was done; stderr says why.</summary>
    public const int Failed = 1;

    /// <summary>An import stored only a part.</summary>
    public const int Partly = 2;

    /// <summary>A question has no answer in the store.</summary>
    public const int NoAnswer = 3;

    /// <summary>Stopped by Ctrl-C or SIGTERM, as shells count it.</summary>
    public const int Interrupted = 130;
}
