using Briefing.Language.Names;

namespace Briefing.Language;

/// <summary>Finds the names of people, places and bodies with the roles they appear in.</summary>
/// <remarks>
/// Works by capitals, so on English above all. A capital that is owed to the place of the word (first in a sentence or
/// quotation, in a headline) counts only when something else speaks for a name: the same word capitalised inside
/// another sentence, a gazetteer, a title. Lines in capitals throughout are passed over. Honorifics belong neither to
/// the name nor to the role. The adjective of a country ("Kazakh") is no name by itself.
/// </remarks>
public static class NameFinder
{
    /// <summary>The names in reading order, not overlapping.</summary>
    public static IReadOnlyList<NameMention> Find(string text)
    {
        var prepared = new NameText(text);
        var gazetteer = new GazetteerLookup(prepared);
        var chunker = new NameChunker(prepared, gazetteer, new Capitals(prepared, gazetteer));
        var reader = new RunReader(prepared, gazetteer, new RoleReader(prepared));
        var drafts = new List<NameDraft>();
        for (var at = 0; at < prepared.Words.Count;)
        {
            var last = chunker.LastOfRun(at);
            if (last >= at)
                reader.Read(at, last, drafts);
            at = Math.Max(at, last) + 1;
        }
        new FullNames(prepared, drafts).Link();
        return [.. drafts.Select(draft => Mention(prepared, draft))];
    }

    private static NameMention Mention(NameText text, NameDraft draft) =>
        new(TextSpan.Between(text.Words[draft.First].Start, text.Words[draft.Last].End), draft.Name, draft.FullName,
            draft.Kind, draft.Role);
}
