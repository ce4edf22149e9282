namespace Bot.Briefs.Digests;

/// <summary>How a digest came about.</summary>
internal enum DigestKind
{
    /// <summary>At its time, or asked for.</summary>
    Digest,
    /// <summary>Asked for after another.</summary>
    More,
}
