namespace Bot.Gateway;

/// <summary>What kind of chat it is.</summary>
internal enum ChatKind
{
    /// <summary>One person.</summary>
    Private,
    /// <summary>A group or supergroup.</summary>
    Group,
    /// <summary>A channel, to which only its admins post.</summary>
    Channel,
}
