namespace Bot.Alerts;

/// <summary>What a revision does. Stored by name.</summary>
internal enum AlertKind
{
    /// <summary>Tells the news.</summary>
    Original,
    /// <summary>Says what was wrong and what is right.</summary>
    Correction,
    /// <summary>Takes the alert back and says why.</summary>
    Retraction,
}
