namespace Bot.Tests.Briefs.News;

/// <summary>Articles on fuel in Kazakhstan, which are one story, and on other things.</summary>
internal static class SampleNews
{
    /// <summary>The beginning of a story.</summary>
    public static Task<Guid> FuelAsync(this NewsRoom room, string source = "The Courier") => room.StoreAsync(
        "Kazakhstan raises fuel prices",
        """
        Kazakhstan has raised the price of fuel by a tenth after months of talks.

        Drivers in Almaty queued for hours at the pumps before the fuel prices rose.
        """, source);

    /// <summary>The same story goes on.</summary>
    public static Task<Guid> ProtestsAsync(this NewsRoom room, string source = "The Herald") => room.StoreAsync(
        "Fuel protests spread in Kazakhstan",
        """
        Protests over the price of fuel have spread to five towns of Kazakhstan.

        Drivers in Almaty blocked the main square after fuel prices rose by a tenth.
        """, source);

    /// <summary>Another story, with a drought in it.</summary>
    public static Task<Guid> DroughtAsync(this NewsRoom room) => room.StoreAsync(
        "Droughts empty the reservoirs of Norway",
        """
        Norway has shut three power plants because droughts have emptied its reservoirs.

        Farmers near Bergen say the harvest of barley will fail this summer.
        """);

    /// <summary>A third one.</summary>
    public static Task<Guid> FootballAsync(this NewsRoom room) => room.StoreAsync(
        "Iceland beats Portugal at football",
        """
        Iceland has beaten Portugal by two goals to one at football in Reykjavik.

        The crowd sang until midnight on the pitch after the final whistle.
        """);

    /// <summary>So many stories that have nothing in common.</summary>
    public static async Task<IReadOnlyList<Guid>> ManyAsync(this NewsRoom room, int count)
    {
        (string Title, string Text)[] stories =
        [
            ("Peru reopens its copper mine", "Peru has reopened the largest copper mine of the Andes."),
            ("Kenya sells tea by auction", "Kenya sold nine tonnes of tea at an auction in Mombasa."),
            ("Japan tests a faster train", "Japan will run a faster train between Osaka and Nagoya."),
            ("Ghana burns smuggled cocoa", "Customs officers of Ghana burned forty sacks of smuggled cocoa."),
            ("Cuba repairs the old theatre", "Havana’s old theatre opens again after a fire ruined its roof in Cuba."),
            ("Nepal closes a high pass", "Snow has closed the highest pass of Nepal to climbers."),
            ("Malta bans loud ferries", "Malta forbids ferries with noisy engines in its harbours from March."),
        ];
        var ids = new List<Guid>();
        foreach (var (title, text) in stories.Take(count))
            ids.Add(await room.StoreAsync(title, text));
        return ids;
    }
}
