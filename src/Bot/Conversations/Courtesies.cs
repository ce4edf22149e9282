using System.Text.RegularExpressions;

namespace Bot.Conversations;

/// <summary>Knows messages that are nothing but a greeting or thanks, and so no question for the editors.</summary>
internal static partial class Courtesies
{
    public static bool IsGreeting(string text) => Greeting().IsMatch(text);

    public static bool IsThanks(string text) => Thanks().IsMatch(text);

    [GeneratedRegex(
        @"^\W*(hi|hello|hey|hiya|good (morning|afternoon|evening)|greetings)( there| bot| all)?\W*$"
        + @"|^\W*(привет(ствую|ик)?|здравствуй(те)?|здрасте|доброе утро|добрый (день|вечер)|доброго (дня|вечера)|салют)( всем| бот)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(
        @"^\W*(thanks|thank you|thx|cheers|great|ok|okay|got it)( a lot| very much| so much| again| bot)?\W*$"
        + @"|^\W*(большое |огромное )?(спасибо|благодарю|спс|отлично|хорошо|понятно|ясно|ок|окей)( вам| тебе)?( большое| огромное)?( бот)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
