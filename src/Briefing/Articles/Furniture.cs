using System.Text.RegularExpressions;

namespace Briefing.Articles;

/// <summary>
/// Knows the lines that stand around and between an article's paragraphs without being part of it: menus, credits,
/// placeholders, notices and pointers to other pages. Every rule looks at one line alone.
/// </summary>
internal static partial class Furniture
{
    /// <summary>Longer lines are prose even if they begin like furniture.</summary>
    private const int MaxLength = 300;

    /// <summary>Whether the line belongs to the page and not to the article.</summary>
    public static bool IsFurniture(string line) =>
        line.Length <= MaxLength
        && (!line.Any(char.IsLetterOrDigit) || IsCredit(line) || CaptionMark().IsMatch(line) || Menu().IsMatch(line) || Player().IsMatch(line) || Sharing().IsMatch(line)
            || Notice().IsMatch(line) || Pointer().IsMatch(line) || Figures().IsMatch(line));

    /// <summary>Whether the line names who made a picture; its caption then stands beside.</summary>
    public static bool IsCredit(string line) => line.Length <= MaxLength && (Credit().IsMatch(line) || Agency().IsMatch(line));

    /// <summary>Whether a list of other articles, or the readers' comments, begins with this line.</summary>
    public static bool EndsArticle(string line) => line.Length <= 80 && Ending().IsMatch(line);

    [GeneratedRegex("""
        ^(?:image|picture|photo|video|media|foto|bild|graphic)(?:\s*(?:source|credit|caption|copyright|courtesy|quelle|rechte|by))\b
        |^(?:image|photo|photograph|picture|foto|bild|bildquelle|credit|photo\s+credit|crédits?(?:\s+photo)?|©\s*foto|illustration|grafik)s?\s*(?:by\b|:|©|,\s)
        |^(?:getty\s+images?|file\s+(?:photo|image|picture)|stock\s+image|handout(?:\s+photo)?|courtesy\s+(?:of|photo))\b
        |^(?:titelbild|symbolbild|archivbild|beitragsbild|image\s+illustrative|imagen?|zdjęcie|fot\.|abbildung|abb\.|fig(?:ure)?\.?\s*\d|bild\s+\d)\s*[\d.:]*(?:\s|:|$).{0,120}$
        |^©|^\(c\)\s
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Credit();

    /// <summary>A picture agency and nothing else, or a line that ends with its credit.</summary>
    [GeneratedRegex("""
        ^[(\[]?(?:(?:getty(?:\s+images)?|reuters|afp|epa|ap|pa(?:\s+media)?|ap\s+photo|associated\s+press|alamy|shutterstock|istock|unsplash|pixabay|imago|dpa|tass|sputnik|anadolu|bbc|evn|rex\s+features|picture\s+alliance)(?:\s*[/,|\-]\s*|\s*$|\s*[)\]]))+$
        |[(\[](?:photo|image|picture|foto|file)\b[^)\]]*[)\]]\.?$
        |[(\[/|–-]\s*(?:getty(?:\s+images)?|reuters|afp|epa|ap|ap\s+photo|alamy|shutterstock|istock|imago|dpa|tass)(?:\s*/\s*\w+)?\s*[)\]]?$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Agency();

    [GeneratedRegex(@",\s(?:pictured|seen\s+here|shown\s+here|photographed)\b[^.!?]*$|^(?:caption|bildunterschrift|légende)\s*[:,]", RegexOptions.IgnoreCase)]
    private static partial Regex CaptionMark();

    [GeneratedRegex("""
        ^(?:connect\s+with\s+us|hi,?\s+what\s+are\s+you\s+looking\s+for\??|skip\s+to\s+(?:main\s+)?(?:content|navigation)|(?:main\s+)?menu|toggle\s+navigation|navigation
        |search(?:\s+for)?:?|home(?:page)?|sign\s+(?:in|up)|log\s*(?:in|out)|register|my\s+account|close|open\s+menu|back(?:\s+to\s+top)?|top|contact(?:\s+us)?|about(?:\s+us)?
        |previous|next|prev|first|last|loading\.*|show\s+(?:more|less)|load\s+more|view\s+(?:all|more)|see\s+(?:all|more)|expand|continue|print|save|bookmark|listen|play|pause|live|breaking
        |menü|suche|startseite|anmelden|zurück|weiter|drucken|merken|accueil|recherche|retour|connexion|imprimer|inicio|buscar|imprimir)\s*[:>»…]?$
        |^(?:home|startseite|accueil)\s*[>»/›|]
        |^(?:log\s*in|sign\s+in|sign\s+up|subscribe|register|e-?paper)(?:\s*[|/·•]\s*[^|/·•.!?]{1,25})+$
        |^(?:home|startseite|accueil)(?:\s+(?-i:\p{Lu})[\p{L}&]+){2,}$
        |^(?:you\s+are\s+here|sie\s+sind\s+hier)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Menu();

    [GeneratedRegex("""
        ^(?:presentational|decorative|thin|horizontal)\s+(?:(?:grey|gray|white|black|transparent)\s+)?(?:line|rule|divider|separator)$
        |^(?:this|the)\s+(?:video|audio|media|content|programme|clip)\s+(?:can\s?not|cannot|can't|could\s+not|is\s+(?:not|no\s+longer))\s+(?:be\s+)?(?:played|loaded|available|displayed)
        |^to\s+(?:play|view|watch|see)\s+this\s+(?:video|content|media|post|page)\b
        |\b(?:enable|activate|switch\s+on|turn\s+on)\s+javascript\b|\bjavascript\s+(?:is\s+)?(?:disabled|required)\b
        |^you\s+(?:may|might)\s+(?:also\s+)?(?:be\s+interested\s+in(?:\s+watching)?|want\s+to\s+(?:watch|see|hear))\b
        |^(?:watch|video|listen|audio|podcast|gallery|in\s+pictures|media\s+caption)\s*[:|,]
        |^(?:play\s+video|watch\s+(?:now|live|the\s+video)|video\s+player|now\s+playing|unmute|mute|(?:\d+:)?\d{1,2}:\d{2}(?:\s*/\s*[\d:]+)?)$
        |^your\s+browser\s+does\s+not\s+support|^(?:we're\s+sorry,\s+)?this\s+(?:site|page)\s+requires\b
        |^(?:advertisement|advertising|sponsored(?:\s+content)?|promoted(?:\s+content)?|anzeige|werbung|publicité|publicidad|reklama|pubblicità|ad)\s*:?$
        |^(?:article|story|content)\s+continues\s+(?:below|after)|^scroll\s+(?:down\s+)?(?:to\s+continue|for)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Player();

    [GeneratedRegex("""
        ^(?:share|tweet|like|pin(?:\s+it)?|email|e-mail|whats\s?app|facebook|twitter|x|linkedin|reddit|telegram|instagram|pinterest|messenger|copy(?:\s+link)?|link\s+copied!?|teilen|partager|compartir|twittern|udostępnij|condividi)
            (?:[\s,|/•·&+-]+(?:this|on|via|with|and|the|article|story|page|link|post|us|share|tweet|email|e-mail|print|whats\s?app|facebook|twitter|x|linkedin|reddit|telegram|instagram|pinterest|messenger|copy|friends|save|teilen|partager))*\s*[:!]?$
        |^(?:share|teilen|diesen\s+(?:artikel|beitrag)\s+(?:teilen|weiterempfehlen)|partager\s+(?:cet|l')|share\s+this)\b[^.]{0,60}$
        |^(?:follow|find|join|like|connect\s+with)\s+(?:us|me|\w+(?:\s\w+){0,2})\s+on\s+(?:facebook|twitter|x|instagram|linkedin|telegram|whats\s?app|youtube|google)
        |^(?:folgen\s+sie\s+uns|folge\s+uns|suivez-nous|síguenos|seguici)\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sharing();

    [GeneratedRegex("""
        \b(?:we|this\s+(?:site|website)|our\s+(?:site|website)|wir|diese\s+(?:seite|website)|nous)\b.{0,40}\b(?:use|uses|utili[sz]es?|verwenden|verwendet|nutzen|nutzt|utilisons)\b.{0,30}\bcookies?\b
        |^(?:accept|reject|manage)\s+(?:all|cookies?|preferences)|^cookie\s+(?:policy|settings|preferences|notice|consent)|^privacy\s+(?:policy|notice|settings)
        |^(?:by\s+(?:continuing|signing|subscribing|clicking|using))\b.{0,60}\b(?:agree|accept|consent)
        |^(?:subscribe|sign\s+up|register|join|get)\b.{0,60}\b(?:newsletter|inbox|e-?mail|alerts?|updates?|daily|our\s+channel|mailing\s+list)\b
        |^(?:subscribe|abonnieren|s'abonner|suscríbete)\b.{0,40}$|^(?:our|the|daily|weekly|morning)?\s*newsletters?\b.{0,50}$
        |^(?:enter|your)\s+(?:your\s+)?e-?mail|^thank\s+you\s+for\s+(?:subscribing|signing\s+up)|^please\s+(?:check\s+your|enable|log\s+in|sign\s+in|subscribe)\b
        |^all\s+rights\s+reserved|^copyright\b|\ball\s+rights\s+reserved\.?$|^(?:terms\s+of|terms\s+(?:and|&))\b.{0,30}$|^(?:impressum|datenschutz|mentions\s+légales)
        |^(?:melden\s+sie\s+sich|jetzt\s+(?:abonnieren|anmelden)|newsletter\s+(?:abonnieren|bestellen)|inscrivez-vous|abonnez-vous)
        |^(?:leave\s+a\s+(?:comment|reply)|post\s+(?:a\s+)?comment|add\s+a\s+comment|be\s+the\s+first\s+to\s+comment|\d+\s+(?:comments?|kommentare?|commentaires?|replies|shares?|views?|likes?)|comments?(?:\s+are\s+closed)?|no\s+comments(?:\s+yet)?)\.?$
        |\b(?:to\s+(?:view|read)\s+the\s+(?:full|whole)\s+(?:story|article)|already\s+a\s+subscriber|(?:subscribe|log\s+in|sign\s+up)\s+(?:now|here|today)\b|never\s+miss\s+(?:a|the|an)\b|download\s+(?:the|our)\b.{0,40}\bapps?\b|phone\s+with\s+the\b.{0,40}\bapp\b)
        |\bnot\s+(?:responsible\s+for|necessarily\s+(?:those|reflect|represent))\b.{0,40}\b(?:opinions?|views?|statements?|editorial|position)\b|\bgibt\s+die\s+meinung\s+de[rs]\s+autor
        |^(?:artikel|beitrag)\s+gefallen|^gefällt\s+(?:dir|ihnen)\b|^(?:externer\s+inhalt|wir\s+respektieren\s+deine|materiał\s+chroniony)|^(?:źródło|fuente|quelle|source|fonte)s?\s*:.{0,80}$
        |^(?:this\s+article\s+(?:was|is)\s+(?:originally\s+)?(?:published|available)\s+(?:on|in)|the\s+post\b.{0,150}\bappeared\s+first\s+on)
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Notice();

    [GeneratedRegex("""
        ^(?:read\s+(?:more|also|next|on|the\s+full|our)|see\s+also|also\s+read|also\s+on|more\s+(?:on|about|from)\s+this|more\s*:|related\s*:|related\s+(?:article|story|coverage)\s*:|recommended\s*:|don't\s+miss|must\s+read|click\s+here|continue\s+reading|in\s+case\s+you\s+missed\s+it|keep\s+reading|further\s+reading|find\s+out\s+more|learn\s+more|find\s+more)\b.{0,160}$
        |^(?:lesen\s+sie\s+(?:auch|hier|dazu|mehr)|lies\s+auch|mehr\s+(?:zum\s+thema|dazu|lesen|erfahren)|weiterlesen|weiterlesen\s+nach|das\s+könnte\s+(?:sie|dich)|auch\s+interessant|siehe\s+auch|à\s+lire|lire\s+(?:aussi|également|la\s+suite)|voir\s+aussi|en\s+savoir\s+plus|lea\s+también|lee\s+también|te\s+puede\s+interesar|leggi\s+anche|leia\s+(?:também|mais)|veja\s+também|lees\s+ook|czytaj\s+(?:także|też|również|więcej)|zobacz\s+(?:także|też|również)|читайте\s+также)\b.{0,160}$
        |^(?:tags?|topics?|filed\s+under|categor(?:y|ies)|keywords|labels?|schlagw(?:ort|örter|orte)|themen|kategorien?|étiquettes)\s*:.{0,200}$
        |^(?:le\s+puede\s+interesar|te\s+recomendamos|puedes\s+ver|mira\s+también|mire|lea\s+además|auch\s+lesen|dowiedz\s+się\s+więcej|zobacz|pour\s+lire\s+la\s+suite|à\s+voir|zum\s+weiterlesen|jetzt\s+lesen|hier\s+geht\s+es\s+(?:zu|zur|zum)|weitere\s+infos?|weitere\s+informationen)\b\s*:?.{0,120}$
        |^\[?\s*(?:→|»|>>|➔)\s?.{0,160}$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"^(?:\d{1,2}\s*(?:min(?:ute)?s?|minuten)\.?(?:\s+(?:read|de\s+lecture|lesezeit))?|(?:reading\s+time|lesezeit|estimated\s+reading)\b.{0,30}|\d+\s*/\s*\d+|page\s+\d+(?:\s+of\s+\d+)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figures();

    [GeneratedRegex("""
        ^(?:you\s+(?:may|might|could)\s+(?:also\s+)?(?:like|be\s+interested|enjoy|want\s+to\s+read).{0,20}|(?:related|recommended|similar|suggested)\s+(?:articles?|stories|posts?|news|content|topics?|reading|links|coverage)|more\s+(?:from|on\s+this\s+story|stories|news|articles|in)\b.{0,40}
        |(?:most|more)\s+(?:read|popular|viewed|shared|recent|watched)(?:\s+\w+)?|trending(?:\s+(?:now|stories|news))?|popular\s+(?:now|stories|posts|articles)|top\s+stories|latest\s+(?:news|stories|posts|articles|headlines)|recent\s+(?:posts|articles|stories|comments)
        |(?:leave\s+a|post\s+a|write\s+a|add\s+a)\s+(?:comment|reply).{0,20}|comments?\s*\(\d+\)|around\s+the\s+web|from\s+around\s+the\s+web|promoted\s+stories|sponsored\s+stories|recommended(?:\s+for\s+you)?|editors?['’]?s?\s+picks?|read\s+next|up\s+next|also\s+on\s.{1,40}|about\s+the\s+authors?|über\s+(?:den\s+autor|die\s+autorin)|(?:ihr\s+)?ansprechpartner(?:in)?.{0,30}|(?:presse)?kontakt|press\s+contact|media\s+contacts?|notes?\s+to\s+editors|what\s+to\s+read\s+next|we\s+recommend|also\s+in\s+the\s+news
        |ähnliche\s+(?:artikel|beiträge)|weitere\s+(?:artikel|beiträge|meldungen|nachrichten|themen)|verwandte\s+(?:artikel|themen|beiträge)|das\s+könnte\s+(?:sie|dich)\s+auch\s+interessieren|meistgelesen\w*|mehr\s+zum\s+thema|kommentare?(?:\s*\(\d+\))?|kommentar\s+(?:schreiben|verfassen)|schreibe?n?\s+(?:sie\s+)?einen\s+kommentar|hinterlasse?\s+.{0,20}(?:kommentar|antwort)
        |articles?\s+(?:similaires|liés|associés|correspondants)|sur\s+le\s+même\s+(?:sujet|thème)|laisser\s+un\s+commentaire|artículos\s+relacionados|noticias\s+relacionadas|articoli\s+correlati|artigos\s+relacionados|powiązane\s+artykuły|zobacz\s+także)\s*[:!…]?$
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ending();
}
