using System.Text.RegularExpressions;
using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Finds the sentences that tell who a person is or what a body is.</summary>
internal static class IdentityStatements
{
    private const int Defining = 4;
    private const int Appositive = 3;
    private const int WithRole = 2;
    private const int FullName = 1;
    private const int Leaning = -3;

    private const string RoleWords =
        "an?|the|one of|former|head|chief|leader|president|minister|director|chair(?:man|woman)?|secretary|governor|mayor|founder|member";

    /// <summary>Up to so many telling statements about the topic, in reading order; empty when none tells what it is.</summary>
    public static IReadOnlyList<Fact> Best(Topic topic, IEnumerable<Fact> facts, int count)
    {
        var patterns = new Patterns(topic);
        var chosen = facts
            .Where(TopicStory.Telling)
            .DistinctBy(fact => fact.Statement, StringComparer.Ordinal)
            .Select((fact, order) => (fact, order, Score: ScoreOf(fact.Statement, topic, patterns)))
            .Where(entry => entry.Score >= WithRole)
            .OrderByDescending(entry => entry.Score)
            .ThenBy(entry => entry.order)
            .Where((entry, rank) => rank == 0 || entry.Score >= Appositive)
            .Take(count)
            .OrderBy(entry => entry.order);
        return [.. chosen.Select(entry => entry.fact)];
    }

    private static int ScoreOf(string statement, Topic topic, Patterns patterns)
    {
        if (!patterns.Named.IsMatch(statement))
            return 0;
        var score = patterns.Copula.IsMatch(statement) ? Defining : 0;
        if (patterns.Appositive.IsMatch(statement))
            score += Appositive;
        if (topic.Kind is TopicKind.Person && HasRole(statement, patterns))
            score += WithRole;
        if (score > 0 && statement.Contains(topic.Name, StringComparison.OrdinalIgnoreCase))
            score += FullName;
        return OpeningWords.LeanBack(StatementTrimmer.WithoutConnective(statement)) ? score + Leaning : score;
    }

    private static bool HasRole(string statement, Patterns patterns) =>
        NameFinder.Find(statement).Any(name => name.Role is not null && patterns.Named.IsMatch(name.Name));

    /// <summary>What tells an identity, for one topic's names.</summary>
    private sealed class Patterns
    {
        public Patterns(Topic topic)
        {
            var names = string.Join('|', topic.OtherNames.Prepend(topic.Name)
                .Where(name => name.Length > 1).OrderByDescending(name => name.Length).Select(Regex.Escape));
            Named = Compile($@"\b(?:{names})\b");
            Copula = Compile($@"\b(?:{names})(?:,[^,]{{1,80}},)? (?:is|was|are|were|has been|had been|became|serves as|served as) (?:{RoleWords})\b");
            Appositive = Compile($@"\b(?:{names})(?: \([^)]+\))?, (?:{RoleWords}|who|which|whose)\b");
        }

        public Regex Named { get; }

        public Regex Copula { get; }

        public Regex Appositive { get; }

        private static Regex Compile(string pattern) =>
            new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
