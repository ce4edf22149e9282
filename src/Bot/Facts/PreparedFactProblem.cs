namespace Bot.Facts;

/// <summary>A line of a file of prepared facts that cannot be used.</summary>
/// <param name="File">The file's path.</param>
/// <param name="Line">From 1; null when the whole file is meant.</param>
/// <param name="Reason">Why, in plain words without a full stop at the end.</param>
internal sealed record PreparedFactProblem(string File, int? Line, string Reason);
