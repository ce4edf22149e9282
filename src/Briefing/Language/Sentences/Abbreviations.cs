using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Sentences;

/// <summary>Short forms written with a full stop, by what may follow them in the same sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always belong to what follows: "Dr. Okafor", "vs. Chelsea".</summary>
    public static readonly FrozenSet<string> BeforeName = WordSet.Of("""
        mr mrs ms messrs mme mlle dr drs prof gen sen sens rep reps gov govs lt col sgt cpl pvt capt cmdr cdr adm maj
        brig rev fr hon st ste mt ft pres supt insp det amb atty asst assoc dep min sec treas vs v e.g i.e cf viz approx
        ca esp incl excl dir ed eds trans tel ext hwy msgr sr jud
        """);

    /// <summary>Belong to a number that follows: "No. 10", "pp. 4-5".</summary>
    public static readonly FrozenSet<string> BeforeNumber = WordSet.Of("""
        no nos p pp vol vols art arts sect ch chap par para fig figs op c ver v tab div nr
        jan feb mar apr jun jul aug sep sept oct nov dec
        """);

    /// <summary>May end a sentence or stand inside a name: "Acme Inc. said", "…of the U.S. The …".</summary>
    public static readonly FrozenSet<string> Anywhere = WordSet.Of("""
        inc corp ltd co cos llc plc jr bros dept univ assn ave blvd rd ct ph.d b.a m.a b.sc m.sc m.d d.d.s r.n etc al
        est u.s u.n u.k e.u d.c u.s.a u.a.e u.s.s.r n.y n.j n.c s.c n.h n.m n.d s.d r.i l.a p.r b.c a.d w.va n.z a.k.a
        r.i.p calif conn del fla ill ind kan ky mass md mich minn miss mont neb nev okla ore pa penn tenn tex vt va wash
        wis wyo ariz ark colo ala ga la jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
        fri sat sun hr hrs mins secs ft lb lbs oz kg km mph sq cu mi gal
        """);

    /// <summary>
    /// Times of day: they go on with a day, a zone or a place ("9 a.m. Friday"), not with another capital.
    /// </summary>
    public static readonly FrozenSet<string> TimeOfDay = WordSet.Of("a.m p.m");

    /// <summary>What goes on after a time of day.</summary>
    public static readonly FrozenSet<string> AfterTime = WordSet.Of("""
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun est edt et
        cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist jst kst aest eastern central pacific mountain
        greenwich local january february march april may june july august september october november december jan feb
        mar apr jun jul aug sep sept oct nov dec
        """);

    /// <summary>
    /// Capitalised words that hardly ever go on with a name: after an abbreviation they start a new sentence.
    /// </summary>
    public static readonly FrozenSet<string> Starters = WordSet.Of("""
        the a an this that these those it its he she they we you i his her their our my your in on at by for from with
        to as if when while where after before since until because although though but and so yet or nor however
        meanwhile then there here what who why how which now also still even only some many most all both each every no
        not one two three more several such other another according among during despite under over earlier later last
        mr mrs ms officials police authorities critics experts is are was were has have had do does did will would can
        could asked speaking instead moreover nevertheless
        """);
}
