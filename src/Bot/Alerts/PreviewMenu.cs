namespace Bot.Alerts;

/// <summary>What the buttons below a draft offer.</summary>
internal enum PreviewMenu
{
    /// <summary>Everything, in short.</summary>
    Main,
    /// <summary>Topics to send to.</summary>
    Topics,
    /// <summary>Languages to send to.</summary>
    Languages,
    /// <summary>Moments to send at.</summary>
    Schedule,
    /// <summary>How late it may be.</summary>
    SendBy,
}
