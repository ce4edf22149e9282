namespace Briefing.Stories;

/// <summary>How strongly a story is followed; the strongest last.</summary>
public enum StoryBond
{
    /// <summary>Not at all: it is one of the day's top stories.</summary>
    None,
    /// <summary>It is on a topic that is followed.</summary>
    Topic,
    /// <summary>It holds a word that is followed.</summary>
    Word,
    /// <summary>It is followed itself.</summary>
    Story,
}
