using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>The words by which a reader knows what a name stands for.</summary>
internal static class NameCues
{
    /// <summary>Forms of address: they go before a person's name and are no part of it.</summary>
    public static readonly FrozenSet<string> Honorifics = WordSet.Of("""
        mr mrs ms miss mx dr sir dame madam messrs monsieur madame herr frau
        """);

    /// <summary>Words for what a person is or does, alone or as the last of several ("intelligence chief").</summary>
    public static readonly FrozenSet<string> Roles = WordSet.Of("""
        president premier minister chancellor secretary senator governor mayor king queen prince princess duke duchess
        emperor sultan emir sheikh pope cardinal archbishop bishop ayatollah imam rabbi reverend rev pastor judge
        justice chief leader head boss chairman chairwoman chairperson chair director manager executive officer
        commander general gen admiral adm colonel col major maj captain capt lieutenant lt sergeant sgt commissioner
        ambassador envoy diplomat spokesman spokeswoman spokesperson adviser advisor aide counsel attorney prosecutor
        lawyer deputy representative rep sen gov congressman congresswoman lawmaker legislator councillor candidate
        nominee politician oligarch dictator ruler strongman dissident activist campaigner founder co-founder owner
        inventor entrepreneur billionaire tycoon investor ceo cfo coach trainer striker midfielder defender goalkeeper
        forward quarterback player athlete champion sprinter swimmer boxer golfer driver rider actor actress singer
        rapper musician composer artist author writer novelist poet playwright journalist reporter correspondent editor
        presenter host broadcaster comedian director-general producer filmmaker photographer professor prof scientist
        researcher physicist chemist biologist historian economist analyst expert specialist epidemiologist virologist
        doctor nurse surgeon psychologist psychiatrist teacher student astronaut pilot engineer architect designer
        counterpart colleague ally rival opponent predecessor successor husband wife father mother brother sister son
        daughter grandson granddaughter uncle cousin friend partner girlfriend boyfriend suspect gunman victim survivor
        veteran soldier whistleblower heir baron lord lady chief-executive co-founder vice-president star legend icon
        celebrity guitarist drummer bassist frontman teammate captain skipper winger
        """);

    /// <summary>What may stand before a role word and belongs to the role.</summary>
    public static readonly FrozenSet<string> RoleModifiers = WordSet.Of("""
        former ex then acting deputy vice late current outgoing incoming interim senior chief assistant associate prime
        first second third foreign interior defence defense finance justice health education energy trade home state
        opposition party national federal regional local top lead leading executive managing general attorney press
        political military royal crown supreme retired longtime veteran fellow longest-serving ousted exiled jailed
        disgraced embattled newly-elected elected appointed re-elected lieutenant major brigadier rear under house
        senate majority minority speaker white district chief co grand
        """);

    /// <summary>Words that name a body when they stand in a name with a capital.</summary>
    public static readonly FrozenSet<string> Bodies = WordSet.Of("""
        ministry committee council commission party government parliament congress senate assembly court tribunal
        department agency authority bureau office administration service services force forces police army navy guard
        corps brigade battalion bank company corporation corp inc ltd llc plc group holdings industries motors airlines
        airways electric mills dynamics partners capital ventures technologies systems software studios entertainment
        pictures records university college school academy institute institution museum library hospital clinic church
        cathedral mosque temple association federation union league alliance organisation organization society
        foundation trust fund network news times post journal herald tribune gazette guardian telegraph magazine press
        media television radio club fc afc united rovers wanderers athletic orchestra choir ballet theatre theater opera
        coalition movement front brotherhood campaign committee board panel cabinet treasury secretariat directorate
        inspectorate observatory laboratory laboratories centre center consortium cooperative co-operative exchange
        house nations community communities
        """);

    /// <summary>Body words that take "of …" or "for …" after them.</summary>
    public static readonly FrozenSet<string> BodiesWithOf = WordSet.Of("""
        ministry committee council commission parliament congress court department agency bureau office bank university
        college school academy institute institution museum library church association federation union league alliance
        organisation organization society foundation house board centre center centers centres republic kingdom state
        states states gulf bay strait isle cape chamber guard corps archbishopric diocese city community party campaign
        order
        """);

    /// <summary>
    /// Words that take "of" and a place after them in the name of an event or thing ("Battle of Kursk").
    /// </summary>
    public static readonly FrozenSet<string> ThingsOfPlace = WordSet.Of("""
        battle treaty siege tower gates statue festival peace declaration
        """);

    /// <summary>Bodies named by a pair ("Securities and Exchange Commission").</summary>
    public static readonly FrozenSet<string> PairedBodies = WordSet.Of("""
        administration commission agency committee ministry department council service authority board office bureau
        fund executive organisation organization organizations directorate institute association
        """);

    /// <summary>Body words that are surnames too: after a given name they name a person ("Rob Mills").</summary>
    public static readonly FrozenSet<string> BodiesAsSurnames = WordSet.Of("""
        mills church temple post trust guard club house college court press network chambers
        """);

    /// <summary>What a title may be of: "Secretary of State", "Chief of Staff", "Minister of Defence".</summary>
    public static readonly FrozenSet<string> OfTitles = WordSet.Of("""
        state staff defence defense affairs interior finance health justice education energy war labor labour trade
        transport treasury economy agriculture culture commons
        """);

    /// <summary>
    /// Words that are a name only together with others: a lone "Council" or "Ministry" needs its full name in the text.
    /// </summary>
    public static readonly FrozenSet<string> NotAlone = WordSet.Of("""
        ministry committee council commission party government assembly court tribunal department agency authority
        bureau office administration service services force forces police army navy guard corps brigade battalion bank
        company corporation group holdings partners university college school academy institute institution museum
        library hospital clinic church cathedral mosque temple association federation union league alliance organisation
        organization society foundation trust fund network news club orchestra theatre theater opera coalition movement
        front campaign board panel centre center exchange house nations community communities directorate inspectorate
        consortium exchange media press television radio river lake sea ocean bay gulf strait island islands mountain
        mountains hill hills valley desert forest peninsula coast beach canal street road avenue boulevard lane square
        park airport station bridge tower palace castle stadium arena prison county province state region district city
        town village republic kingdom territory neighborhood neighbourhood north south east west day week season war
        song field solicitor act bill law constitution
        """);

    /// <summary>Words that name a place when they end a name with a capital.</summary>
    public static readonly FrozenSet<string> PlaceEnds = WordSet.Of("""
        river lake sea ocean bay gulf strait island islands isle isles mountain mountains hill hills valley desert
        forest peninsula peak canyon coast beach canal street road avenue boulevard lane square park airport station
        bridge tower palace castle stadium arena prison county province state region district city town village republic
        kingdom territory oblast prefecture parish borough reservoir dam falls springs heights harbour harbor port
        """);

    /// <summary>Words that start the name of a place.</summary>
    public static readonly FrozenSet<string> PlaceStarts = WordSet.Of("mount mt lake cape fort port gulf isle river");

    /// <summary>Plain nouns right before a name that tell a place ("the city Almaty").</summary>
    public static readonly FrozenSet<string> PlaceNouns = WordSet.Of("""
        city capital town village region province island port district suburb republic neighbourhood neighborhood
        """);

    /// <summary>Plain nouns right before a name that tell a body ("the carmaker Renault").</summary>
    public static readonly FrozenSet<string> BodyNouns = WordSet.Of("""
        company firm group giant carmaker automaker airline charity agency newspaper broadcaster website retailer bank
        club manufacturer drugmaker insurer operator developer supermarket chain magazine network channel startup
        militia
        """);

    public static readonly FrozenSet<string> PlacePrepositions = WordSet.Of("""
        in near across throughout outside inside around into toward towards from
        """);

    /// <summary>Small words inside persons' names.</summary>
    public static readonly FrozenSet<string> PersonConnectors = WordSet.Of("""
        de da di do dos das del della van von der den ter ten bin ibn bint al el la le du ul ur zu af av e y
        """);

    /// <summary>Capitals that name no body, person or place.</summary>
    public static readonly FrozenSet<string> NoNames = WordSet.Of("""
        i i'm i'll i've i'd ok tv cd dvd pc id ai it hiv aids dna rna covid covid-19 sars gdp ceo cfo cto et ct mt pt
        phd md mba gmt bst est edt pst pdt utc pm am bc ad vip faq url html pdf mps mp ufo lgbt lgbtq suv atm diy vat ii
        iii iv vi vii viii ix xi xii christmas easter ramadan eid diwali hanukkah thanksgiving halloween god internet
        english earth covid19 monday tuesday wednesday thursday friday saturday sunday january february april june july
        september october november december
        """);

    /// <summary>
    /// Capitalised adjectives and nouns for peoples, faiths and politics beside the demonyms of countries.
    /// </summary>
    public static readonly FrozenSet<string> Adjectives = WordSet.Of("""
        soviet muslim muslims christian christians jewish jew jews catholic catholics protestant orthodox hindu hindus
        buddhist buddhists sunnis shiites shias islamic islamist islamists sunni shia shiite arab arabs arabic kurd
        kurdish kurds uyghur uyghurs rohingya western westerner african asian european europeans latin hispanic latino
        caribbean mediterranean marxist communist communists nazi nazis republican democrat democratic conservative
        socialist liberal tory catalan basque tibetan chechen tatar crimean victorian roman byzantine ottoman olympic
        olympian scandinavian nordic baltic balkan slavic persian antarctic arctic
        """);

    /// <summary>Words that often stand first in a sentence and are no names, besides the stop words.</summary>
    public static readonly FrozenSet<string> Starters = WordSet.Of("""
        meanwhile however although though while because since after before until during despite according among amid
        also still yet even once again instead earlier later last next today yesterday tomorrow now recently currently
        finally many most more several few some another other others each every both either neither only one two three
        four five six seven eight nine ten dozens hundreds thousands millions police officials authorities protesters
        residents people experts critics supporters scientists researchers analysts witnesses images image video photo
        pictures sign read click share watch follow advertisement breaking live update updates story caption source
        sources like unlike given based asked speaking writing without within under over across around between through
        perhaps maybe please thanks yes no ok nearly almost about around roughly early late former let get got see said
        says nothing something everything everyone someone nobody anyone good new old great big first second third
        because whether whatever whoever wherever whenever why how what when where who which much little less
        """);

    /// <summary>Verbs of speech beside a name.</summary>
    public static readonly FrozenSet<string> Speech = WordSet.Of("""
        said says told tells added adds tweeted wrote argued replied asked insisted explained
        """);
}
