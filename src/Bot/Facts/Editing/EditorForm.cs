using System.Globalization;
using System.Text.RegularExpressions;
using Briefing.Facts;

namespace Bot.Facts.Editing;

/// <summary>
/// What an editor sends in one message: a number, the statement, and lines like <c>Source: Reuters https://…</c>.
/// </summary>
/// <param name="Number">Of the question or fact; null: none was given.</param>
/// <param name="Statement">Everything that is no other part, on one line; may be empty.</param>
internal sealed partial record EditorForm(long? Number, string Statement)
{
    /// <summary>What editors write for "nobody in particular says so".</summary>
    private const string Nobody = "none";

    public string? Subject { get; init; }

    public string? SourceName { get; init; }

    public Uri? SourceUrl { get; init; }

    /// <summary>Who says so; empty: the fact stands by itself; null: not given.</summary>
    public string? Attribution { get; init; }

    public FactStatus? Status { get; init; }

    /// <summary>What was wrong, for a correction.</summary>
    public string? Wrong { get; init; }

    /// <summary>Reads what stands after a command.</summary>
    public static EditorForm Read(string argument)
    {
        var match = Numbered().Match(argument);
        var form = new EditorForm(
            match.Success ? long.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null, "");
        var statement = new List<string>();
        foreach (var line in argument[match.Length..].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Part().Match(line) is { Success: true } part)
                form = form.With(part.Groups["name"].Value.ToLowerInvariant(), part.Groups["value"].Value.Trim());
            else
                statement.Add(line);
        }
        return form with { Statement = string.Join(' ', statement) };
    }

    /// <summary>The parts that are missing or cannot be used, each in words that say what to send.</summary>
    public IEnumerable<string> Missing()
    {
        if (Statement.Length == 0)
            yield return "the statement, as readers will get it";
        if (Subject is null)
            yield return "Subject: the topic that it is about";
        if (SourceName is null)
            yield return "Source: the source’s name and a link to it";
        else if (SourceUrl is null)
            yield return $"Source: a link behind “{SourceName}” (https://…)";
        if (Status is null)
            yield return "Status: confirmed, attributed, unverified or disputed";
        if (Attribution is null)
            yield return $"Says: who says so (“{Nobody}” for what is confirmed)";
        else if (Attribution.Length == 0 && Status is not (null or FactStatus.Confirmed))
            yield return "Says: who says so, because it is not confirmed";
    }

    private EditorForm With(string name, string value) => name switch
    {
        "subject" => this with { Subject = value },
        "source" => WithSource(value),
        "says" or "attribution" => this with
        {
            Attribution = value.Equals(Nobody, StringComparison.OrdinalIgnoreCase) ? "" : value,
        },
        "status" => this with { Status = StatusOf(value) },
        _ => this with { Wrong = value },
    };

    private EditorForm WithSource(string value)
    {
        var link = Link().Match(value);
        var name = link.Success ? value.Remove(link.Index, link.Length).Trim(' ', ',', '-', '–') : value;
        return this with
        {
            SourceName = name.Length > 0 ? name : null,
            SourceUrl = link.Success && Uri.TryCreate(link.Value, UriKind.Absolute, out var url) ? url : null,
        };
    }

    private static FactStatus? StatusOf(string value) =>
        new[] { FactStatus.Confirmed, FactStatus.Attributed, FactStatus.Unverified, FactStatus.Disputed }
            .Where(status => status.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
            .Select(status => (FactStatus?)status)
            .FirstOrDefault();

    [GeneratedRegex(@"\A#?(?<number>\d{1,15})(?=\s|\z)", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A(?<name>subject|source|says|attribution|status|wrong)\s*:\s*(?<value>\S.*)\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
