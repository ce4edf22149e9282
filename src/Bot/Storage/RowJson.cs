using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Storage;

/// <summary>Reads rows as JSON, for people: moments as ISO 8601, what is stored as JSON as such, nothing where a column is null.</summary>
internal static class RowJson
{
    private static readonly string[] Moments = ["_at", "_since", "_seen"];

    /// <summary>All rows of a query, in its order.</summary>
    public static async Task<JsonArray> ReadJsonAsync(
        this DbConnection connection, string sql, object parameters, CancellationToken cancellationToken) =>
        new([.. await connection.ReadAllAsync(sql, parameters, Read, cancellationToken)]);

    private static JsonObject Read(DbDataReader row)
    {
        var read = new JsonObject();
        for (var column = 0; column < row.FieldCount; column++)
        {
            if (!row.IsDBNull(column))
                read[row.GetName(column)] = Value(row, column);
        }
        return read;
    }

    private static JsonNode? Value(DbDataReader row, int column) => row.GetValue(column) switch
    {
        long number when Moments.Any(end => row.GetName(column).EndsWith(end, StringComparison.Ordinal)) => row.Time(column),
        long number => number,
        string text => Text(text),
        var other => other.ToString(),
    };

    private static JsonNode? Text(string text)
    {
        if (text is not ['{' or '[', ..])
            return text;
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A reader may begin a question with a bracket.
            return text;
        }
    }
}
