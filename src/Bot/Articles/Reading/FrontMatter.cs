using System.Text.RegularExpressions;

namespace Bot.Articles.Reading;

/// <summary>
/// The lines above a Markdown text that tell about it ("title: …"), between "---" (YAML) or "+++" (TOML) lines.
/// </summary>
internal static partial class FrontMatter
{
    /// <summary>Parts a text from its front matter.</summary>
    /// <returns>What the front matter tells, and the text below it.</returns>
    public static (GivenDetails Given, string Body) Part(string text)
    {
        var found = Block().Match(text);
        if (!found.Success)
            return (new GivenDetails(), text);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in found.Groups["lines"].Value.Split('\n'))
        {
            var field = Field().Match(line);
            if (field.Success)
                fields.TryAdd(field.Groups["name"].Value, field.Groups["value"].Value.Trim().Trim('"', '\''));
        }
        return (Details(fields), text[found.Length..]);
    }

    private static GivenDetails Details(Dictionary<string, string> fields)
    {
        var date = Value(fields, "date") ?? Value(fields, "published");
        return new GivenDetails
        {
            ExternalId = Value(fields, "id"),
            Url = WebAddress.Parse(Value(fields, "url")),
            Title = Value(fields, "title"),
            Published = date is null ? null : ArticleDate.Parse(date),
            Byline = Value(fields, "author") ?? Value(fields, "byline"),
            Source = Value(fields, "source"),
            Language = LanguageCode.Of(Value(fields, "language") ?? Value(fields, "lang")),
        };
    }

    private static string? Value(Dictionary<string, string> fields, string name) =>
        fields.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    [GeneratedRegex(
        @"\A(?<fence>---|\+\+\+)[ \t]*\r?\n(?<lines>(?:(?!\k<fence>).*\n){0,200})\k<fence>[ \t]*(?:\r?\n|\z)")]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?<name>[A-Za-z]+)\s*[:=]\s*(?<value>.+)$")]
    private static partial Regex Field();
}
