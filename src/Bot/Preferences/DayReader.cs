using Bot.Subscribers;

namespace Bot.Preferences;

/// <summary>Reads days of the week in English and Russian, in any of their forms: "mon", "fridays", "пт", "по средам".</summary>
internal static class DayReader
{
    private const int LeastLetters = 3;

    // Short forms in full, then what all longer forms begin with.
    private static readonly (Weekdays Days, string[] Short, string[] Stems)[] Words =
    [
        (Weekdays.Monday, ["mo", "пн"], ["monday", "понедельн"]),
        (Weekdays.Tuesday, ["tu", "вт"], ["tuesday", "вторник"]),
        (Weekdays.Wednesday, ["we", "ср"], ["wednesday", "сред"]),
        (Weekdays.Thursday, ["th", "чт"], ["thursday", "четверг"]),
        (Weekdays.Friday, ["fr", "пт"], ["friday", "пятниц"]),
        (Weekdays.Saturday, ["sa", "сб"], ["saturday", "суббот"]),
        (Weekdays.Sunday, ["su", "вс"], ["sunday", "воскресен"]),
        (Working, [], ["weekday", "workday", "будн"]),
        (Weekdays.Saturday | Weekdays.Sunday, [], ["weekend", "выходн"]),
        (Weekdays.Every, [], ["daily", "everyday", "day", "ежедневн", "день", "дням"]),
    ];

    /// <summary>Monday to Friday.</summary>
    public const Weekdays Working =
        Weekdays.Monday | Weekdays.Tuesday | Weekdays.Wednesday | Weekdays.Thursday | Weekdays.Friday;

    /// <summary>The single days in their order.</summary>
    public static IReadOnlyList<Weekdays> Each { get; } =
    [
        Weekdays.Monday, Weekdays.Tuesday, Weekdays.Wednesday, Weekdays.Thursday, Weekdays.Friday, Weekdays.Saturday, Weekdays.Sunday,
    ];

    /// <summary>The days of a word or of two with a dash ("mon-fri", "сб-пн"); null when it is none.</summary>
    public static Weekdays? Read(string text)
    {
        if (Word(text) is { } days)
            return days;
        var ends = text.Split('-', '–', '—');
        return ends.Length == 2 && Single(ends[0]) is { } first && Single(ends[1]) is { } last ? Between(first, last) : null;
    }

    /// <summary>As <see cref="Read"/> reads them: "mon,wed"; "daily" for every day.</summary>
    public static string Write(Weekdays days) => days == Weekdays.Every
        ? "daily"
        : string.Join(',', Each.Where(day => days.HasFlag(day)).Select(day => day.ToString()[..LeastLetters].ToLowerInvariant()));

    private static Weekdays? Word(string text)
    {
        var word = text.ToLowerInvariant();
        if (!word.All(char.IsLetter))
            return null;
        foreach (var (days, shortForms, stems) in Words)
        {
            if (shortForms.Contains(word)
                || stems.Any(stem => word.StartsWith(stem, StringComparison.Ordinal)
                    || (word.Length >= LeastLetters && stem.StartsWith(word, StringComparison.Ordinal))))
                return days;
        }
        return null;
    }

    private static int? Single(string text) =>
        Word(text) is { } day && Each.ToList().IndexOf(day) is var at and >= 0 ? at : null;

    /// <summary>Over the end of the week when the last comes before the first.</summary>
    private static Weekdays Between(int first, int last)
    {
        var days = Weekdays.None;
        for (var at = first; ; at = (at + 1) % Each.Count)
        {
            days |= Each[at];
            if (at == last)
                return days;
        }
    }
}
