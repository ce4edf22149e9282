using Briefing.Language;

namespace Briefing.Summaries;

/// <summary>A sentence with its words.</summary>
internal sealed class SeenSentence
{
    /// <param name="place">Where it stands in its text.</param>
    /// <param name="text">Its words.</param>
    /// <param name="position">Its position among the sentences of the text that hold a word, from 0.</param>
    public SeenSentence(TextSpan place, string text, int position)
    {
        Place = place;
        Text = text;
        Position = position;
        Words = WordCount.Of(text);
        Tokens = Tokenizer.Tokenize(text);
        Tells = [.. Tokens.Select(token => !token.IsStopWord)];
        Terms = [.. Tokens.Where((_, at) => Tells[at]).Select(token => token.Term).Distinct(StringComparer.Ordinal)];
        Capitals = Tokens.Skip(1).Count(token => token.IsCapitalised);
        HoldsNumber = Tokens.Any(token => token.IsNumber);
    }

    public TextSpan Place { get; }

    public string Text { get; }

    public int Position { get; }

    public int Words { get; }

    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>For each token, whether it carries a meaning of its own.</summary>
    public IReadOnlyList<bool> Tells { get; }

    /// <summary>The terms that carry a meaning, each once.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>How many words after the first begin with a capital.</summary>
    public int Capitals { get; }

    public bool HoldsNumber { get; }
}
