namespace Briefing.Language.Names;

/// <summary>A name while it is being read.</summary>
internal sealed class NameDraft(int first, int last, string name)
{
    /// <summary>Index of its first word.</summary>
    public int First => first;

    /// <summary>Index of its last word (inclusive).</summary>
    public int Last => last;

    public string Name { get; } = name;

    public NameKind Kind { get; set; }

    public string? Role { get; set; }

    /// <summary>
    /// Whether only its surroundings hint at the kind, so that a firm sign elsewhere in the text wins.
    /// </summary>
    public bool IsGuess { get; set; }

    public string FullName { get; set; } = name;
}
