namespace Briefing.Tests.Articles;

/// <summary>Files with what goes in and what must come out.</summary>
internal static class Golden
{
    public static string Read(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "Articles", name)).ReplaceLineEndings("\n").TrimEnd('\n');
}
