namespace Briefing.Language;

/// <summary>What a name stands for.</summary>
public enum NameKind
{
    /// <summary>The text does not tell.</summary>
    Unknown,
    Person,
    Place,
    /// <summary>A body: a ministry, company, party, court, team, agency.</summary>
    Organisation,
}
