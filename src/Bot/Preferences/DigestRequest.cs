using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>What stands behind /digest: times, and on which days.</summary>
/// <param name="Times">In order; none: all that there are.</param>
/// <param name="Days">Null: every day.</param>
/// <param name="IsOff">Whether digests are to come no more at these times.</param>
/// <param name="IsMenu">Whether only the menu of the time is asked for.</param>
internal sealed record DigestRequest(IReadOnlyList<TimeOnly> Times, Weekdays? Days, bool IsOff, bool IsMenu)
{
    /// <summary>Behind a time it asks for the time's menu.</summary>
    public const string MenuWord = "menu";

    /// <summary>Reads it; null when a word in it is neither time nor day, or nothing is asked for.</summary>
    public static DigestRequest? Parse(string argument)
    {
        var (times, days, isOff, isMenu) = (new SortedSet<TimeOnly>(), Weekdays.None, false, false);
        foreach (var word in ChoiceWords.Split(ClockReader.WithoutInnerBlanks(argument), ',', ';'))
        {
            if (ClockReader.Read(word) is { } time)
                times.Add(time);
            else if (DayReader.Read(word) is { } day)
                days |= day;
            else if (ChoiceWords.IsOff(word))
                isOff = true;
            else if (word == MenuWord)
                isMenu = true;
            else
                return null;
        }
        var isSense = isOff ? days is Weekdays.None && !isMenu : times.Count > 0 && (!isMenu || times.Count == 1);
        return isSense ? new DigestRequest([.. times], days is Weekdays.None ? null : days, isOff, isMenu) : null;
    }

    /// <summary>The digests when it is done, in the order of their times.</summary>
    public IReadOnlyList<DigestTime> Change(IReadOnlyList<DigestTime> digests)
    {
        if (IsOff && Times.Count == 0)
            return [];
        var others = digests.Where(digest => !Times.Contains(digest.At));
        return IsOff
            ? [.. others]
            : [.. others.Concat(Times.Select(time => new DigestTime(time, Days ?? Weekdays.Every))).OrderBy(digest => digest.At)];
    }
}
