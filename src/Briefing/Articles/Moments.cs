using System.Globalization;
using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>Reads the many forms in which pages and feeds write a moment.</summary>
internal static partial class Moments
{
    private const DateTimeStyles Blanks = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal;

    private static readonly string[] Forms =
    [
        "yyyy-M-d'T'H:m:sK", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d'T'H:mK", "yyyy-M-d H:m:s K", "yyyy-M-d H:m:sK", "yyyy-M-d H:mK",
        "yyyy-M-d", "yyyy-M", "yyyy", "yyyyMMdd", "yyyyMMdd'T'HHmmssK", "yyyyMMddHHmmss", "yyyy/M/d", "yyyy/M/d H:m:s", "yyyy/M/d H:m",
        "d.M.yyyy", "d.M.yyyy H:m", "d.M.yyyy - H:m", "d.M.yyyy, H:m", "d.M.yyyy H:m:s",
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yyyy H:m:s", "d MMM yyyy H:m", "d MMM yyyy", "d MMM yy H:m:s zzz", "d MMM yy H:m:s",
        "d MMM yy H:m zzz", "d MMM yy",
        "d MMMM yyyy H:m:s zzz", "d MMMM yyyy H:m zzz", "d MMMM yyyy H:m:s", "d MMMM yyyy H:m", "d MMMM yyyy",
        "MMM d yyyy", "MMMM d yyyy", "MMM d yyyy H:m", "MMMM d yyyy H:m", "MMM d yyyy h:m tt", "MMMM d yyyy h:m tt",
        "MMM d yyyy h:m tt zzz", "MMMM d yyyy h:m tt zzz", "MMM d yyyy H:m zzz", "MMMM d yyyy H:m zzz", "MMM d H:m:s zzz yyyy", "MMM d H:m:s yyyy",
        "MMMM yyyy", "MMM yyyy", "M/d/yyyy", "M/d/yyyy H:m:s", "M/d/yyyy h:m:s tt", "M/d/yyyy h:m tt",
    ];

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+00:00", ["UT"] = "+00:00", ["UTC"] = "+00:00", ["GMT"] = "+00:00", ["WET"] = "+00:00", ["BST"] = "+01:00",
        ["CET"] = "+01:00", ["CEST"] = "+02:00", ["MEZ"] = "+01:00", ["MESZ"] = "+02:00", ["EET"] = "+02:00", ["EEST"] = "+03:00",
        ["MSK"] = "+03:00", ["IST"] = "+05:30", ["JST"] = "+09:00", ["EST"] = "-05:00", ["EDT"] = "-04:00", ["ET"] = "-05:00",
        ["CST"] = "-06:00", ["CDT"] = "-05:00", ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00",
        ["A"] = "-01:00", ["M"] = "-12:00", ["N"] = "+01:00", ["Y"] = "+12:00",
    };

    /// <summary>The moment, with the offset that is written, or UTC where none is; null when it is no moment.</summary>
    public static DateTimeOffset? Read(string? written)
    {
        if (string.IsNullOrWhiteSpace(written) || written.Length > 100) return null;
        var text = Tidy(written);
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, Blanks, out var moment)) return Sane(moment);
        return LooksWhole().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Blanks, out moment) ? Sane(moment) : null;
    }

    private static DateTimeOffset? Sane(DateTimeOffset moment) => moment.Year is >= 1900 and < 2200 ? moment : null;

    /// <summary>Brings the usual variations to one: no weekday, no ordinals, offsets as "+01:00", one blank.</summary>
    private static string Tidy(string written)
    {
        var text = Noise().Replace(written.Trim(), " ");
        text = Weekday().Replace(text, "");
        text = Ordinal().Replace(text, "$1");
        text = MonthAbbreviation().Replace(text, m => m.Value[..3]);
        text = MonthComma().Replace(text, "$1 ");
        text = NamedZone().Replace(text, m => Zones.TryGetValue(m.Groups["zone"].Value, out var offset) ? " " + offset : m.Value);
        text = RelativeOffset().Replace(text, "$1");
        text = BareOffset().Replace(text, m => $"{m.Groups["time"].Value}{(IsNamedMonth(text) ? " " : "")}{m.Groups["sign"].Value}{m.Groups["hour"].Value}:{m.Groups["minute"].Value}");
        text = LongFraction().Replace(text, "$1");
        return Blank().Replace(text, " ").Trim();
    }

    private static bool IsNamedMonth(string text) => text.Any(char.IsLetter) && !text.Contains('T', StringComparison.Ordinal);

    [GeneratedRegex(@"\bat\b|\bum\b|\bUhr\b|\||•|·|\u00A0", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex(@"^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\s*,?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)\.", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAbbreviation();

    [GeneratedRegex(@"((?:[a-z]{3,9} \d{1,2}|[a-z]{3,9}|\d{4})),\s*", RegexOptions.IgnoreCase)]
    private static partial Regex MonthComma();

    [GeneratedRegex(@"(?<=\d)\s*\(?(?<zone>[A-Z]{1,4})\)?(?=$|\s+\d{4}$)")]
    private static partial Regex NamedZone();

    [GeneratedRegex(@"(?:GMT|UTC)\s*([+-]\d)", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeOffset();

    [GeneratedRegex(@"(?<time>:\d{2}(?:\.\d+)?|T\d{6})\s*(?<sign>[+-])(?<hour>\d{2}):?(?<minute>\d{2})\b")]
    private static partial Regex BareOffset();

    [GeneratedRegex(@"(\.\d{7})\d+")]
    private static partial Regex LongFraction();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    /// <summary>A year and a day at the least: .NET would otherwise fill in today's.</summary>
    [GeneratedRegex(@"\d{4}.*\d|\d.*\d{4}")]
    private static partial Regex LooksWhole();
}
