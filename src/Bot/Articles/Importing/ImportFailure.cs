namespace Bot.Articles.Importing;

/// <summary>Something that an import could not store.</summary>
/// <param name="File">The file's path, the address, or "-" for standard input.</param>
/// <param name="Line">The line it starts in, from 1; null when the whole file is meant.</param>
/// <param name="Reason">Why, in one plain sentence without a full stop at its end.</param>
internal sealed record ImportFailure(string File, int? Line, string Reason);
