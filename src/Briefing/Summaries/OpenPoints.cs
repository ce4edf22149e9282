using System.Text.RegularExpressions;
using Briefing.Facts;

namespace Briefing.Summaries;

/// <summary>Finds what is not certain and what is still to come.</summary>
internal static partial class OpenPoints
{
    /// <summary>Whether the fact is not established: its source says that nobody has checked it, or somebody denies it.</summary>
    public static bool IsUnconfirmed(Fact fact) => fact.Status is FactStatus.Unverified or FactStatus.Disputed;

    /// <summary>Whether the fact tells what is not known: it says so, somebody denies it, or its source says that nobody has checked it.</summary>
    public static bool IsOpen(Fact fact) =>
        (IsUnconfirmed(fact) && fact.Caveat is not null) || fact.Status is FactStatus.Disputed || SaysUnknown(fact.Statement);

    /// <summary>Whether the statement says that something is not known.</summary>
    public static bool SaysUnknown(string statement) => Unknown().IsMatch(statement);

    /// <summary>Whether the statement tells of something to come.</summary>
    public static bool SaysNext(string statement) => Next().IsMatch(statement) && !Unreal().IsMatch(statement);

    [GeneratedRegex("""
        \b(?:unclear|not\ (?:yet\ |immediately\ )?(?:clear|known)|(?:remains?|is|are)\ (?:still\ )?unknown
        |(?:gave|given|giving|offered|released)\ no\ (?:other\ |further\ |more\ )?(?:details?|reasons?|explanation)
        |no\ (?:other\ |further\ |more\ )?details?\ (?:was|were|has|have)
        |(?:has|have|had)\ not\ (?:yet\ )?(?:been\ )?(?:said|named|identified|released|disclosed|explained|commented|published))\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unknown();

    [GeneratedRegex(@"\b(?:will|(?:is|are) (?:expected|due|set|scheduled|planned|likely|about) to|plans? to|(?:is|are) (?:due|scheduled|planned) (?:on|in|for|at))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Next();

    [GeneratedRegex(@"\b(?:if|would|will (?:have|always|never))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unreal();
}
