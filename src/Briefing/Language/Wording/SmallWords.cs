using System.Collections.Frozen;

namespace Briefing.Language.Wording;

/// <summary>The small words by which a reader knows a language at a glance.</summary>
internal static class SmallWords
{
    public static readonly IReadOnlyList<KeyValuePair<string, FrozenSet<string>>> Latin =
    [
        Profile("en", """
            the and of to in that is was for on with as it by are from at his her he she they this have has had not
            but said be an were been which who their its will would or about after more than there what when into
            """),
        Profile("de", """
            der die das und ist nicht von mit für auf ein eine einen einem einer den dem des im zu zum zur sich auch
            als wird werden wurde hat haben aus bei nach war sind es er sie wir ich wie oder aber noch über dass vor
            um
            """),
        Profile("fr", """
            le la les de des du et est un une en dans que qui pour par sur au aux avec pas plus ce cette ces il elle
            ils sont a été son sa ses ne se ont mais ou où nous vous leur leurs l'on c'est d'un d'une qu'il après
            """),
        Profile("es", """
            el la los las de del y en que es un una por para con no se su sus al lo como más pero fue ha han este esta
            son está entre sobre también según desde hasta cuando muy sin ya o porque años donde
            """),
        Profile("it", """
            il lo la i gli le di del della dei delle degli e è che un una per con non si in nel nella sono al alla ai
            alle da dal dalla come più ma anche ha hanno su sul sulla questo questa stato dopo tra fra cui ed
            """),
        Profile("pt", """
            o a os as de do da dos das e em no na nos nas que um uma por para com não se ao à aos às é foi são mais
            como mas também pelo pela seu sua seus suas ser está entre sobre até já há isso ele ela muito
            """),
        Profile("nl", """
            de het een en van in is dat op te zijn voor met niet aan er om die ook als bij door naar uit over maar dan
            nog wordt werd heeft hebben was worden deze dit hij zij ze wij ik hun meer geen tegen onder wel
            """),
        Profile("sv", """
            och att det som en på är av för med den till inte har de ett om han var jag från vi så kan men hon när
            också ska blir vid efter eller sig hade mot där skulle under mellan
            """),
        Profile("pl", """
            i w na z że się nie do to jest o jak po co od za dla przez ale przy czy był była było tym oraz jego jej
            ich są może tak już tylko ze który która które być przed został lub także roku
            """),
        Profile("tr", """
            ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ama en ne o var yok değil her olduğu
            olduğunu göre ise ancak tarafından üzerine diye şey ya ki mi mı oldu eden bunu arasında
            """),
    ];

    public static readonly IReadOnlyList<KeyValuePair<string, FrozenSet<string>>> Cyrillic =
    [
        Profile("ru", """
            и в не на что с по как это он она они я мы вы из у за от для к но же был была было были его её их о об при
            или также еще ещё после только если когда то так все чтобы который которые этом
            """),
        Profile("uk", """
            і й та в у не на що з із за до від для як це він вона вони ми ви про але був була було були його її їх при
            або також ще після тільки якщо коли то так все щоб який які цього є
            """),
    ];

    private static KeyValuePair<string, FrozenSet<string>> Profile(string language, string words) =>
        new(language, WordSet.Of(words));
}
