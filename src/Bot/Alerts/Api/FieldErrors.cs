namespace Bot.Alerts.Api;

/// <summary>What is wrong with the fields of a request.</summary>
internal sealed class FieldErrors
{
    private readonly Dictionary<string, List<string>> errors = new(StringComparer.Ordinal);

    /// <summary>Whether nothing is wrong.</summary>
    public bool AreNone => errors.Count == 0;

    /// <summary>Adds what is wrong with a field ("audience.to").</summary>
    public void Add(string field, string wrong)
    {
        if (!errors.TryGetValue(field, out var ofField))
            errors[field] = ofField = [];
        if (!ofField.Contains(wrong))
            ofField.Add(wrong);
    }

    /// <summary>The answer that names all of it.</summary>
    public IResult Answer() => ApiProblem.Invalid.Answer(ApiTexts.Fields, ("errors", errors));

    /// <summary>The answer to one wrong field.</summary>
    public static IResult Of(string field, string wrong)
    {
        var errors = new FieldErrors();
        errors.Add(field, wrong);
        return errors.Answer();
    }
}
