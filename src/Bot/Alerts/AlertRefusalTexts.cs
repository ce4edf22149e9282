using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>What somebody is told whose wish with an alert was not or could not be carried out.</summary>
internal static class AlertRefusalTexts
{
    /// <summary>How to begin an alert.</summary>
    public static MessageText HowTo { get; } = Plain(
        "Write /alert and the text: one sentence of about 100 characters that names its source, then a line on what is known. "
        + "A link at its end and a photo come along. Readers get nothing before it is approved.");

    /// <summary>How to correct.</summary>
    public static MessageText HowToCorrect { get; } = Plain("Write /correct, the number of the alert and the right text: /correct 17 …");

    /// <summary>How to withdraw.</summary>
    public static MessageText HowToRetract { get; } = Plain("Write /retract, the number of the alert and why: /retract 17 …");

    /// <summary>How to say what was wrong.</summary>
    public static MessageText HowToSayWhatWasWrong { get; } = Plain("Write /wrong, the number of the alert and what was wrong: /wrong 17 …");

    /// <summary>How to look at what was.</summary>
    public static MessageText HowToLook { get; } = Plain("Write the number of the alert behind it: /alerts 17, /stats 17. /alerts alone lists the latest.");

    /// <summary>Nothing of it was sent.</summary>
    public static string NothingToCount(long number) => $"No alert {number} has been sent.";

    /// <summary>No such alert.</summary>
    public static string NotFound(long number) => $"There is no alert {number}. /alerts lists the latest.";

    /// <summary>Somebody else was quicker.</summary>
    public const string Stale = "This alert was changed after that. Look at it as it is now.";

    /// <summary>Against a rule.</summary>
    public static string Refused(DeskRefusal reason) => reason switch
    {
        DeskRefusal.Empty => "An alert needs a text.",
        DeskRefusal.TooLong => $"An alert has at most {AlertRules.MaxLength} characters. Please shorten it.",
        DeskRefusal.OwnAlert => "Nobody approves what they wrote. Somebody else must.",
        DeskRefusal.ApprovedBefore => "You have approved it already.",
        DeskRefusal.NotApproved => "It is not approved yet.",
        DeskRefusal.NoAudience => "Nobody would get it.",
        DeskRefusal.NothingSent => "Nothing of it has been sent. Change the draft instead.",
        DeskRefusal.OtherRevisionOpen => "Another revision of it is being prepared. Finish or cancel that first.",
        DeskRefusal.Withdrawn => "It is withdrawn already.",
        _ => "That cannot be done with it any more.",
    };

    /// <summary>A text without styles.</summary>
    public static MessageText Plain(string text) => new(text, []);
}
