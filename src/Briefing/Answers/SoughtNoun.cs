using System.Collections.Frozen;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// Finds the noun that tells what thing is asked for: "engine" of "What type of engines …", "language" of "In what
/// language …", "enrollment" of "What is the enrollment of …".
/// </summary>
internal static class SoughtNoun
{
    private const int Farthest = 5;

    /// <summary>Before "of" they only say that one of what follows is asked for.</summary>
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create(
        StringComparer.Ordinal, "type", "types", "kind", "kinds", "sort", "sorts", "form", "forms", "name", "names", "one", "example");

    /// <summary>Its place among the words, or -1 when the question names none.</summary>
    /// <param name="lower">The question's words in lower case.</param>
    /// <param name="form">What the question asks for.</param>
    public static int Find(string[] lower, QuestionForm form)
    {
        if (form.AskedEnd > form.WordEnd)
            return OfKind(lower, form.AskedEnd - 1);
        if (form.Kind is not (QuestionKind.What or QuestionKind.Which) || form.WordEnd >= lower.Length
            || lower[form.WordEnd] is not ("is" or "was" or "are" or "were" or "of"))
            return -1;
        return OfKind(lower, LastOfGroup(lower, form.WordEnd + 1));
    }

    /// <summary>"What kind of engine" asks for an engine.</summary>
    private static int OfKind(string[] lower, int noun) =>
        noun >= 0 && noun + 2 < lower.Length && lower[noun + 1] == "of" && Kinds.Contains(lower[noun])
            ? Math.Max(noun, LastOfGroup(lower, noun + 2))
            : noun;

    /// <summary>The last of the words up to the next small one: "the worst | problem | in …".</summary>
    private static int LastOfGroup(string[] lower, int start)
    {
        while (start < lower.Length && StopWords.Contains(lower[start]))
            start++;
        var end = start;
        while (end < lower.Length && end < start + Farthest && !StopWords.Contains(lower[end]) && !QuestionWords.Auxiliaries.Contains(lower[end]))
            end++;
        return end > start ? end - 1 : -1;
    }
}
