using System.Collections.Frozen;
using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>Bodies often in the news whose names hold no word that tells what they are.</summary>
internal static class KnownBodies
{
    private static readonly FrozenSet<string> Names = WordSet.Of("""
        kremlin pentagon white_house downing_street capitol_hill wall_street scotland_yard whitehall buckingham_palace
        vatican holy_see hamas hezbollah houthis houthi taliban al-qaeda al_qaeda islamic_state boko_haram al-shabab
        al-shabaab interpol europol nato opec google alphabet apple amazon microsoft facebook meta twitter instagram
        tiktok youtube whatsapp netflix spotify uber airbnb tesla spacex boeing airbus toyota volkswagen ford honda
        nissan hyundai renault siemens sony samsung huawei intel nvidia walmart tesco sainsbury's ikea starbucks
        mcdonald's nike adidas disney pfizer moderna astrazeneca novavax bayer novartis roche gazprom rosneft shell
        exxonmobil exxon chevron bp totalenergies aramco saudi_aramco goldman_sachs morgan_stanley jpmorgan
        jpmorgan_chase citigroup barclays hsbc deutsche_bank credit_suisse ubs berkshire_hathaway blackrock
        lehman_brothers reuters bloomberg associated_press agence_france-presse al_jazeera xinhua tass interfax sky fox
        msnbc greenpeace oxfam unicef unesco amnesty_international human_rights_watch red_cross red_crescent
        médecins_sans_frontières democrats republicans conservatives labour liberal_democrats tories greens congress
        parliament senate bundestag knesset duma treasury supreme_court house_of_commons house_of_lords european_union
        united_nations european_commission world_bank security_council kgb fsb mi5 mi6 mossad cia fbi opec+ wikileaks
        openai anthropic real_madrid juventus bayern_munich
        """);

    /// <summary>Whether the name, in lower case, is that of a well-known body.</summary>
    public static bool Contains(string lower) => Names.Contains(lower);
}
