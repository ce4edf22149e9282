namespace Bot.Articles;

/// <summary>What saving an article came to.</summary>
internal enum SaveOutcome
{
    /// <summary>It was not in the store.</summary>
    New,
    /// <summary>It was, with another headline or text; this is its next version.</summary>
    Updated,
    /// <summary>It was, just like this.</summary>
    Unchanged,
    /// <summary>The same text is stored under another id or address; it is found under both now.</summary>
    Duplicate,
}
