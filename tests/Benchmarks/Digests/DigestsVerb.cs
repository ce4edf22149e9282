using System.CommandLine;

namespace Benchmarks.Digests;

/// <summary><c>digests</c>: a morning's digests.</summary>
internal static class DigestsVerb
{
    private const int MostReaders = 2_000_000;

    public static Command Create()
    {
        var readers = new Option<int>("--readers") { Description = "How many readers in 24 time zones", DefaultValueFactory = _ => 200_000 };
        readers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostReaders)
                result.AddError($"--readers is a whole number from 1 to {MostReaders}");
        });
        var postgres = new Option<string?>("--postgres") { Description = "Connection string of an empty PostgreSQL database; without it SQLite" };
        var verb = new Command("digests", "How soon after the minute digests are ready to be sent, and how much memory that takes") { readers, postgres };
        verb.SetAction((parse, cancellationToken) => new DigestsBenchmark(
            new InventedNews(1), parse.GetValue(readers), parse.GetValue(postgres)).RunAsync(cancellationToken));
        return verb;
    }
}
