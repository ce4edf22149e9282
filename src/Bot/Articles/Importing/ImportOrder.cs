using Bot.Articles.Reading;

namespace Bot.Articles.Importing;

/// <summary>What one import is to bring in.</summary>
/// <param name="Sources">Files, folders, addresses, or "-" for standard input; imported in this order.</param>
/// <param name="StandardInput">Where "-" is read from.</param>
/// <param name="Progress">Told of every byte read from a file.</param>
internal sealed record ImportOrder(IReadOnlyList<string> Sources, Stream StandardInput, ReadingProgress Progress);
