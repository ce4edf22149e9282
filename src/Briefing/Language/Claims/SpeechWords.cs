using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Claims;

/// <summary>The words by which a text tells that somebody says something.</summary>
internal static class SpeechWords
{
    /// <summary>Verbs that name a speaker wherever they have one.</summary>
    public static readonly FrozenSet<string> Verbs = WordSet.Of("""
        said says announced announces reported claimed insisted insists warned warns alleged alleges argued argues
        explained acknowledged acknowledges admitted admits confirmed confirms predicted predicts testified tweeted
        estimated asserted asserts believes believed stated
        """);

    /// <summary>
    /// Words that are of speech only where the sentence is built so: before "that" or a quotation, or at the end of
    /// what is told ("…, she added"). Elsewhere they are other verbs or plural nouns.
    /// </summary>
    public static readonly FrozenSet<string> VerbsWithThat = WordSet.Of("""
        declared declares reports claims states notes estimates adds added noted explains maintained maintains recalled
        reveals revealed disclosed suggested suggests wrote writes found finds showed shows indicated indicates
        concluded concludes agreed agrees thinks thought hopes hoped promised promises pledged vowed denied denies
        assured informed concedes conceded remarked commented complained told tells
        """);

    /// <summary>Verbs of speech that follow or carry a direct quotation only.</summary>
    public static readonly FrozenSet<string> VerbsOfQuotation = WordSet.Of("""
        asked replied answered shouted joked continued quipped responded told tells commented remarked concluded vowed
        agreed recalled observed urged pleaded added adds noted wrote writes explains
        """);

    /// <summary>Participles after which "by" names the source: "was announced by the ministry".</summary>
    public static readonly FrozenSet<string> Participles = WordSet.Of("""
        announced reported confirmed released published cited claimed disclosed revealed issued stated compiled provided
        given alleged estimated quoted
        """);

    /// <summary>
    /// Participles that tell of figures only when something was done to them: a book "is published by" its house.
    /// </summary>
    public static readonly FrozenSet<string> ParticiplesOfFigures = WordSet.Of("""
        published provided issued given compiled released
        """);

    /// <summary>What may stand between a speaker and the verb.</summary>
    public static readonly FrozenSet<string> BetweenSpeakerAndVerb = WordSet.Of("""
        also has have had later earlier then now just recently previously repeatedly already still again once first
        reportedly separately initially since himself herself themselves itself only both all
        """);

    public static readonly FrozenSet<string> Pronouns = WordSet.Of("""
        he she it they we i you who which that one this these those some many others everyone nobody someone what there
        """);

    /// <summary>Pronouns for whoever was named before.</summary>
    public static readonly FrozenSet<string> PersonalPronouns = WordSet.Of("he she it they we i you");

    /// <summary>
    /// Verbs after a speaker that tell he does not end there: in "said Acme could grow" it is not Acme that said so.
    /// </summary>
    public static readonly FrozenSet<string> ClauseVerbs = WordSet.Of("""
        could would will was were is are has have had can may might should did does must
        """);

    /// <summary>Words that begin a clause: a speaker never reaches back across them.</summary>
    public static readonly FrozenSet<string> ClauseStarters = WordSet.Of("""
        that but because while when whereas although though if unless as after before since until where whether why how
        so or nor than who whom whose which was were is are been be being will would could should did does do not
        """);

    public static readonly FrozenSet<string> Prepositions = WordSet.Of("""
        in on at by for from with during over after before since until about under into through despite amid amidst
        following within throughout against between to of
        """);

    public static readonly FrozenSet<string> Determiners = WordSet.Of("""
        the a an this that these those his her its their our my your one another some several many two three four five
        """);

    /// <summary>Hearers after "told".</summary>
    public static readonly FrozenSet<string> Hearers = WordSet.Of("""
        reporters journalists newspaper newspapers parliament lawmakers parliamentarians television tv radio media news
        agency agencies conference court me us them him her viewers
        """);

    /// <summary>Plain nouns that speak without an article: "officials said", "police say".</summary>
    public static readonly FrozenSet<string> BareSpeakers = WordSet.Of("""
        officials police authorities prosecutors investigators experts analysts scientists researchers witnesses doctors
        residents activists protesters rights critics sources lawyers diplomats observers economists media reports
        organisers organizers firefighters rescuers lawmakers ministers campaigners aides court state local security
        opposition health government company senior military
        """);
}
