namespace Bot.Facts;

/// <summary>What reading a file of prepared facts changed.</summary>
/// <param name="Added">Facts that were not there.</param>
/// <param name="Changed">Facts whose statement or details are others now.</param>
/// <param name="Withdrawn">Facts that the file does not hold any more.</param>
/// <param name="Unchanged">The rest.</param>
internal sealed record PreparedFactChanges(int Added, int Changed, int Withdrawn, int Unchanged);
