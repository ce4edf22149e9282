using Benchmarks.Races;

namespace Benchmarks.Contenders;

/// <summary>What a contender is started for.</summary>
/// <param name="Race">What it is measured at.</param>
/// <param name="Server">The server's address.</param>
/// <param name="Token">What it signs in with.</param>
/// <param name="Store">A folder that does not exist yet, for what it keeps.</param>
internal sealed record ContenderCall(Race Race, string Server, string Token, string Store);
