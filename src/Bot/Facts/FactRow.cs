using System.Data.Common;
using Bot.Storage;
using Briefing.Facts;
using Briefing.Language;

namespace Bot.Facts;

/// <summary>A row of facts with what its article says about it.</summary>
internal static class FactRow
{
    /// <summary>Reads the columns of <c>FactStore.Columns</c>, from the first on.</summary>
    public static Fact Read(DbDataReader row)
    {
        var start = row.NumberOrNull(6);
        var source = new FactSource(row.GetString(16), row.TextOrNull(18), row.AddressOrNull(19), Published(row))
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

    private static DateTimeOffset? Published(DbDataReader row) =>
        row.TimeOrNull(20)?.ToOffset(TimeSpan.FromMinutes(row.NumberOrNull(21) ?? 0));
}
