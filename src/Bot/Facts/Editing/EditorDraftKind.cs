namespace Bot.Facts.Editing;

/// <summary>What an editor is about to do; stored by name.</summary>
internal enum EditorDraftKind
{
    /// <summary>Answer an open question.</summary>
    Answer,
    /// <summary>Put another statement in a fact's place.</summary>
    Correction,
    /// <summary>Take a fact back.</summary>
    Withdrawal,
}
