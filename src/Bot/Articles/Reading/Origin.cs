namespace Bot.Articles.Reading;

/// <summary>Where something that came in stands, as failures name it.</summary>
/// <param name="File">The file's path, the address, or "-" for standard input.</param>
/// <param name="Line">The line it starts in, from 1; null when the whole file is meant.</param>
internal sealed record Origin(string File, int? Line = null);
