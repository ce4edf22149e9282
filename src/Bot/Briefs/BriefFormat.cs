namespace Bot.Briefs;

/// <summary>The forms in which a topic can be briefed.</summary>
internal enum BriefFormat
{
    /// <summary>A box of two to five questions.</summary>
    Basics,
    /// <summary>The running story on one phone screen.</summary>
    Short,
    /// <summary>Dated one-liners, oldest first.</summary>
    Timeline,
}
