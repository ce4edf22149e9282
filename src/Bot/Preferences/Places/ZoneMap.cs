namespace Bot.Preferences.Places;

/// <summary>
/// The time zone of a point on the earth, from the grid of the npm package <c>@photostructure/tz-lookup</c>: cells of 7.5
/// degrees, each either one zone or four smaller cells, down to some kilometres. Near borders it may tell the neighbour's.
/// </summary>
internal sealed class ZoneMap
{
    private const int Columns = 48;
    private const int Rows = 24;

    // Two characters make a number in base 56, counted down from the highest; the highest numbers are zones.
    private const int Base = 56;
    private const int Lowest = 1_995;
    private const int Numbers = Base * Base;
    private const int TopCells = 2 * Columns * Rows;

    private readonly string cells;
    private readonly string[] zones;

    public ZoneMap()
    {
        var lines = PlaceData.Lines("zonemap.txt");
        (cells, zones) = (lines[0], lines[1].Split(','));
    }

    /// <summary>Every zone that it knows.</summary>
    public IReadOnlyList<string> Zones => zones;

    /// <summary>The IANA name of the zone.</summary>
    /// <param name="latitude">-90 to 90.</param>
    /// <param name="longitude">-180 to 180.</param>
    public string ZoneAt(double latitude, double longitude)
    {
        // A little more than all around, so that the last degree is still inside.
        var x = Columns * (180 + longitude) / 360.00000000000006;
        var y = Rows * (90 - latitude) / 180.00000000000003;
        var (column, row) = ((int)x, (int)y);
        var cell = Number((2 * Columns * row) + (2 * column));
        for (var level = -1; cell + zones.Length < Numbers; cell = Number((8 * level) + (4 * row) + (2 * column) + TopCells))
        {
            level += cell + 1;
            (x, y) = (2 * (x - column) % 2, 2 * (y - row) % 2);
            (column, row) = ((int)x, (int)y);
        }
        return zones[cell + zones.Length - Numbers];
    }

    private int Number(int at) => (Base * cells[at]) + cells[at + 1] - Lowest;
}
