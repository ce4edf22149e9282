namespace Benchmarks.BotApi;

/// <summary>One contender's time at the server. It has a token of its own, so that nobody's late calls count for another.</summary>
/// <param name="number">Other numbers make other tokens.</param>
internal sealed class BotApiSession(int number)
{
    /// <summary>What the contender signs in with.</summary>
    public string Token { get; } = $"{100_000 + number}:{new string('A', 35)}";

    /// <summary>What waits to be polled.</summary>
    public UpdateQueue Updates { get; } = new();

    /// <summary>What is expected now.</summary>
    public SendLedger Ledger { get; private set; } = new();

    /// <summary>The limit that is enforced; null for none.</summary>
    public SendLimit? Limit { get; private set; }

    /// <summary>The last called method that the server does not have; only to explain a failure.</summary>
    public string? UnknownMethod { get; set; }

    /// <summary>From now on <paramref name="ledger"/> says what is expected.</summary>
    public void Begin(SendLedger ledger, SendLimit? limit)
    {
        Ledger = ledger;
        Limit = limit;
        ledger.Start();
    }
}
