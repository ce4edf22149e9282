namespace Benchmarks.Races;

/// <summary>What contenders are measured at.</summary>
/// <param name="Key">What <c>--only</c> names it by.</param>
/// <param name="Messages">How many messages are to arrive at the server.</param>
/// <param name="Chats">In how many chats, which take turns.</param>
/// <param name="WarmUp">How many come before the clock starts, in other chats and without a limit.</param>
/// <param name="PerSecond">What the server allows; null for no limit.</param>
internal sealed record Race(string Key, int Messages, int Chats, int WarmUp, int? PerSecond = null)
{
    public const string Echo = "echo";
    public const string Sends = "sends";
    public const string Limit = "limit";

    /// <summary>How many sends a driver keeps in flight.</summary>
    public const int InFlight = 100;

    /// <summary>The bucket of the enforced limit, in messages.</summary>
    public const int Burst = 30;

    /// <summary>How long the server refuses everything once it had to refuse, in seconds.</summary>
    public const int Silence = 3;

    /// <summary>The first chat of the warm-up.</summary>
    public const long FirstWarmUpChat = 1;

    /// <summary>The first chat that counts.</summary>
    public const long FirstChat = 1_000_000;
}
