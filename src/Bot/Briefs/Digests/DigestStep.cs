namespace Bot.Briefs.Digests;

/// <summary>What came of a step towards the digests that are due.</summary>
internal enum DigestStep
{
    /// <summary>There are none.</summary>
    NothingDue,
    /// <summary>There are some, but enough waits to be sent.</summary>
    SenderIsBusy,
    /// <summary>A page was added; there may be more.</summary>
    Done,
}
