using EndToEnd.Tests;

[assembly: AssemblyFixture(typeof(Stage))]

namespace EndToEnd.Tests;

/// <summary>What all tests share: one emulator, and one bot with the demo articles for those that leave it as it is.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly Lazy<Task<Emulator>> emulator = new(Emulator.StartAsync);
    private readonly Lazy<Task<RunningBot>> shared;

    public Stage() => shared = new(async () => await RunningBot.StartNewAsync(await emulator.Value));

    /// <summary>
    /// Somebody who has never written to the shared bot. Without Node.js the test is skipped with the reason; on CI it
    /// fails.
    /// </summary>
    internal async Task<Reader> NewReaderAsync()
    {
        SkipWithoutEmulator();
        return (await shared.Value).NewReader();
    }

    /// <summary>A bot of the test's own, which it may stop and start. Without Node.js as <see cref="NewReaderAsync"/>.</summary>
    internal async Task<RunningBot> NewBotAsync()
    {
        SkipWithoutEmulator();
        return await RunningBot.StartNewAsync(await emulator.Value);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (shared.IsValueCreated)
                await (await shared.Value).DisposeAsync();
        }
        finally
        {
            if (emulator.IsValueCreated)
                await (await emulator.Value).DisposeAsync();
        }
    }

    private static void SkipWithoutEmulator()
    {
        if (EmulatorProcess.Missing is not { } reason)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
