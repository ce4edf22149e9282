namespace Bot.Preferences.Places;

/// <summary>What somebody may have meant who named a place.</summary>
internal abstract record PlaceAnswer
{
    private PlaceAnswer()
    {
    }

    /// <summary>This place, or one with the same time.</summary>
    internal sealed record One(Place Place) : PlaceAnswer;

    /// <summary>Places of that name with different time zones, the largest first; at least two.</summary>
    internal sealed record Several(IReadOnlyList<Place> Places) : PlaceAnswer;

    /// <summary>None that is known.</summary>
    /// <param name="Nearest">Places with names like it, most alike first; may be empty.</param>
    internal sealed record Unknown(IReadOnlyList<Place> Nearest) : PlaceAnswer;
}
