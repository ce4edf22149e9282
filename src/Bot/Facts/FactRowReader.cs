using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Bot.Storage;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Facts;

/// <summary>
/// Reads rows of facts with what their articles say about them. The rows of an article stand together, so what it says of all
/// of them is made once.
/// </summary>
internal sealed class FactRowReader
{
    private (string Name, string? Title, Uri? Url) last = ("", null, null);

    /// <summary>Reads the columns of <c>FactStore.Columns</c>, from the first on.</summary>
    public Fact Read(DbDataReader row)
    {
        last = (Same(last.Name, row.GetString(16)), Same(last.Title, row.TextOrNull(18)), Same(last.Url, row));
        var start = row.NumberOrNull(6);
        var source = new FactSource(last.Name, last.Title, last.Url, Published(row))
        {
            ArticleId = row.IdOrNull(1),
            ExternalId = row.TextOrNull(17),
            Version = row.GetInt32(4),
            Ordinal = row.GetInt32(5),
            Place = start is null ? null : new TextSpan((int)start, row.GetInt32(7)),
        };
        return new Fact(row.GetGuid(0), row.GetString(2), row.GetString(3), Enum.Parse<FactStatus>(row.GetString(8)), source)
        {
            Question = row.TextOrNull(9),
            Attribution = row.TextOrNull(10),
            Caveat = row.TextOrNull(11),
            AsOf = StoredDay.Read(row.TextOrNull(12)),
            ReviewBy = StoredDay.Read(row.TextOrNull(13)),
            ApprovedBy = row.TextOrNull(14),
            CorrectionNote = row.TextOrNull(15),
        };
    }

    [return: NotNullIfNotNull(nameof(read))]
    private static string? Same(string? known, string? read) => known == read ? known : read;

    private static Uri? Same(Uri? known, DbDataReader row) =>
        known is not null && known.OriginalString == row.TextOrNull(19) ? known : row.AddressOrNull(19);

    private static DateTimeOffset? Published(DbDataReader row) =>
        row.TimeOrNull(20)?.ToOffset(TimeSpan.FromMinutes(row.NumberOrNull(21) ?? 0));
}
