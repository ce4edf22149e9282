namespace Briefing.Answers;

/// <summary>What the answer to a question has to be.</summary>
public enum AnswerKind
{
    /// <summary>The question does not tell.</summary>
    Any,
    /// <summary>Somebody: a person, or a body that acts like one.</summary>
    Person,
    /// <summary>A body: a company, ministry, party, team.</summary>
    Organisation,
    Place,
    /// <summary>A day, year or stretch of time.</summary>
    Date,
    /// <summary>A number of something.</summary>
    Count,
    /// <summary>A cause or purpose.</summary>
    Reason,
    /// <summary>Something with a name of its own.</summary>
    Name,
    /// <summary>What somebody said.</summary>
    Saying,
}
