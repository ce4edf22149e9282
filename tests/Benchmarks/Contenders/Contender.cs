using System.Diagnostics;

namespace Benchmarks.Contenders;

/// <summary>Who is measured.</summary>
/// <param name="Key">What <c>--only</c> names it by; variants follow a hyphen ("grammy-throttler").</param>
/// <param name="Name">As printed.</param>
/// <param name="Polls">
/// Whether it answers polled updates. The others are drivers: they warm up, print "ready", wait for a line, send, print
/// "done" and stay until they are ended.
/// </param>
/// <param name="Command">How its process is started.</param>
internal sealed record Contender(string Key, string Name, bool Polls, Func<ContenderCall, ProcessStartInfo> Command);
