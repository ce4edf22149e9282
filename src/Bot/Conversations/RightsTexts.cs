using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>What those hear who may not change what a group or channel gets.</summary>
internal static class RightsTexts
{
    private static readonly Phrases Words = new(typeof(RightsTexts));

    /// <summary>One line, at most 200 characters.</summary>
    public static MessageText Refusal(Wording wording, RightsAnswer answer) =>
        Words.Message(wording, answer is RightsAnswer.MayNot ? "OnlyAdministrators" : "TelegramDoesNotTell");
}
