using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Small groups of words that news uses for one another, written for this project.</summary>
public static class WordGroups
{
    private const string Groups = """
        kill killed killing dead died death deaths die dies fatal fatalities casualties casualty toll slain perished
        arrest arrested arrests detain detained detention detentions held custody captured apprehended jailed imprisoned
        troops soldiers forces army military servicemen contingent
        police officers officer policemen constable
        injured wounded hurt injuries wounds injury
        head headed heads led leads leader chief boss director chair chairs chaired chairman
        work worked works employed employer serve served serving serves head headed
        begin began begun start started starting starts launch launched founded
        end ended ends finish finished conclude concluded stopped
        cause caused causes trigger triggered triggers spark sparked prompt prompted reason led
        protest protests protester protesters demonstration demonstrations demonstrators unrest riot riots rioters uprising clashes
        say said says tell told stated announced announce announcement declared claim claimed
        send sent sends dispatched deploy deployed deploys
        remove removed removal dismiss dismissed sacked fired ousted removes
        resign resigned resignation resignations quit stepped
        win won wins victory beat defeated winner champion champions
        lose lost loses defeat
        buy bought buys purchase purchased acquire acquired acquisition
        sell sold sells sale
        rise rose risen increase increased increases hike hikes surge surged climb climbed grew growth soared
        fall fell fallen decrease decreased decline declined dropped drop plunged
        make made makes create created creates produce produced built build builds constructed developed
        land landed lands landing landings touched touchdown
        large largest big biggest huge greatest
        small smallest little tiny
        country nation state republic
        border borders neighbours neighbouring neighbors neighbour adjacent bordering
        located location lies situated based lie
        live lives lived reside residents inhabitants population inhabited
        born birth birthplace
        marry married wife husband spouse wed
        elect elected election elections vote voted votes poll polls ballot
        government authorities officials administration cabinet
        agree agreed agreement deal accord pact treaty
        attack attacked attacks assault raid strike bombing
        name named names called known titled
        get got receive received obtain obtained gain gained
        give gave given provide provided
        show showed shown reveal revealed revealing
        company firm corporation business
        money funds cash funding
        price prices cost costs
        leave left departed exit exited
        teach taught teacher teaches
        write wrote written author authored
        film movie picture
        flight plane aircraft airplane jet airliner
        car vehicle vehicles cars automobile
        doctor physician doctors physicians
        storm hurricane cyclone typhoon
        quake earthquake tremor
        fire blaze wildfire wildfires fires
        allege alleged allegedly accused accuse suspected suspicion charged charges
        job post position role office
        ruling ruled judgment verdict decision decided
        illness disease infection virus
        children kids child kid
        woman women female
        man men male
        ban banned bans prohibit prohibited outlaw outlawed forbade
        happen happened happens occur occurred occurs
        rank ranked ranks ranking place
        """;

    private static readonly FrozenDictionary<string, int[]> GroupsOf = Groups
        .Split('\n')
        .SelectMany((line, group) => line
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => (Term: Tokenizer.TermOf(word), Group: group)))
        .GroupBy(entry => entry.Term, entry => entry.Group, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Key, entry => entry.Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenDictionary<int, string[]> TermsOf = GroupsOf
        .SelectMany(entry => entry.Value.Select(group => (Group: group, Term: entry.Key)))
        .GroupBy(entry => entry.Group, entry => entry.Term)
        .ToFrozenDictionary(entry => entry.Key, entry => entry.ToArray());

    private static readonly FrozenDictionary<string, string[]> AlternativesOf = GroupsOf.ToFrozenDictionary(
        entry => entry.Key,
        entry => entry.Value
            .SelectMany(group => TermsOf[group])
            .Where(other => other != entry.Key)
            .Distinct(StringComparer.Ordinal)
            .ToArray(),
        StringComparer.Ordinal);

    /// <summary>Whether two different terms stand in one group.</summary>
    public static bool Share(string term, string other) =>
        GroupsOf.TryGetValue(term, out var groups) && GroupsOf.TryGetValue(other, out var others)
        && groups.AsSpan().IndexOfAny(others) >= 0;

    /// <summary>The terms that may stand for a term, without itself.</summary>
    public static IReadOnlyList<string> Alternatives(string term) => AlternativesOf.GetValueOrDefault(term, []);
}
