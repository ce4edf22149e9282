using System.Data.Common;
using Briefing.Language;

namespace Bot.Facts;

/// <summary>Where a fact stood in a version of its article that is not the current one.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="Ordinal">Its position among that version's statements, from 0.</param>
/// <param name="Place">The place in that version's text.</param>
internal sealed record EarlierPlace(int Version, int Ordinal, TextSpan Place)
{
    /// <summary>Reads the columns version, ordinal, place_start, place_length.</summary>
    public static EarlierPlace Read(DbDataReader row) =>
        new(row.GetInt32(0), row.GetInt32(1), new TextSpan(row.GetInt32(2), row.GetInt32(3)));
}
