using Briefing.Language.Wording;

namespace Briefing.Language.Names;

/// <summary>Tells headlines, whose capitals say nothing, from running text.</summary>
internal static class HeadlineCasing
{
    private const int FewestWords = 4;

    internal enum Kind
    {
        /// <summary>Capitals mean names.</summary>
        Plain,
        /// <summary>Most words have a capital, as in an English headline.</summary>
        Titled,
        /// <summary>Written in capitals throughout.</summary>
        Shouted,
    }

    public static Kind Of(string text, TextSpan sentence, List<Word> words, int first, int next)
    {
        var (counted, capitalised, shouted) = (0, 0, 0);
        for (var at = first; at < next; at++)
        {
            if (words[at].IsNumber || words[at].Text.Length < 4)
                continue;
            counted++;
            capitalised += words[at].IsCapitalised ? 1 : 0;
            shouted += words[at].IsAllCapitals ? 1 : 0;
        }
        if (counted >= 2 && shouted * 10 >= counted * 7 && next - first >= FewestWords - 1)
            return Kind.Shouted;
        var endsOpen = !char.IsPunctuation(text[sentence.End - 1])
            || text[sentence.End - 1] is '’' or '”' or '\'' or '?' or '!' or ')' or '…';
        return counted >= FewestWords && endsOpen && capitalised * 10 >= counted * 8 ? Kind.Titled : Kind.Plain;
    }
}
