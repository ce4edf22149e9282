namespace Briefing.Language.Wording;

/// <summary>How many letters of a text belong to which script.</summary>
internal readonly record struct ScriptCounts
{
    public int Letters { get; private init; }

    /// <summary>Whether most letters are Cyrillic, so that small words must tell Russian from Ukrainian.</summary>
    public bool IsCyrillic { get; private init; }

    /// <summary>The language, when the script alone tells it; null for the Latin and the Cyrillic script.</summary>
    public string? Language { get; private init; }

    public static ScriptCounts Of(string text)
    {
        Span<int> counts = stackalloc int[11];
        var letters = 0;
        var isPersian = false;
        foreach (var unit in text)
        {
            if (!char.IsLetter(unit))
                continue;
            letters++;
            counts[ScriptOf(unit)]++;
            isPersian |= unit is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک';
        }
        var most = 0;
        for (var script = 1; script < counts.Length; script++)
            most = counts[script] > counts[most] ? script : most;
        // Japanese mixes Chinese signs with kana: any fair share of kana decides.
        if (most is Han or Kana && counts[Kana] * 10 > counts[Han])
            most = Kana;
        return new ScriptCounts
        {
            Letters = letters,
            IsCyrillic = most == Cyrillic,
            Language = most == Arabic && isPersian ? "fa" : Languages[most],
        };
    }

    private const int Latin = 0, Cyrillic = 1, Arabic = 2, Han = 3, Kana = 4, Hangul = 5, Greek = 6, Hebrew = 7,
        Devanagari = 8, Thai = 9, Other = 10;

    private static readonly string?[] Languages = [null, null, "ar", "zh", "ja", "ko", "el", "he", "hi", "th", null];

    private static int ScriptOf(char unit) => unit switch
    {
        < '\u0250' => Latin,
        >= '\u1e00' and < '\u1f00' => Latin,
        >= '\u0370' and < '\u0400' or >= '\u1f00' and < '\u2000' => Greek,
        >= '\u0400' and < '\u0530' => Cyrillic,
        >= '\u0590' and < '\u0600' => Hebrew,
        >= '\u0600' and < '\u0780' or >= '\ufb50' and < '\ufe00' or >= '\ufe70' and < '\uff00' => Arabic,
        >= '\u0900' and < '\u0980' => Devanagari,
        >= '\u0e00' and < '\u0e80' => Thai,
        >= '\u3040' and < '\u3100' => Kana,
        >= '\u3400' and < '\ua000' or >= '\uf900' and < '\ufb00' => Han,
        >= '\u1100' and < '\u1200' or >= '\uac00' and < '\ud7b0' => Hangul,
        _ => Other,
    };
}
