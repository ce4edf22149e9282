namespace Bot.Conversations;

/// <summary>Whether somebody may change what a chat gets.</summary>
internal enum RightsAnswer
{
    /// <summary>Yes.</summary>
    May,
    /// <summary>No: only administrators may.</summary>
    MayNot,
    /// <summary>Telegram does not tell, so nothing is to be changed.</summary>
    NotTold,
}
