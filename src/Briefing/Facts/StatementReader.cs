using System.Text.RegularExpressions;
using Briefing.Articles;
using Briefing.Language;

namespace Briefing.Facts;

/// <summary>Finds the statements of an article's text.</summary>
internal static partial class StatementReader
{
    private const int MostAnswerSentences = 2;
    private const int MostCrossheadWords = 15;

    /// <summary>The statements in reading order.</summary>
    public static IReadOnlyList<Statement> Read(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        var boxes = Explainers.Find(text);
        var paragraphs = ParagraphsOf(text, sentences);
        var alone = paragraphs.CountBy(paragraph => paragraph).Where(pair => pair.Value == 1).Select(pair => pair.Key).ToHashSet();
        var statements = new List<Statement>(sentences.Count);
        for (var index = 0; index < sentences.Count; index++)
        {
            var place = sentences[index];
            if (boxes.Any(box => IsInside(place, box)))
                continue;
            var sentence = place.Of(text);
            if (!(alone.Contains(paragraphs[index]) && IsCrosshead(sentence)))
                statements.Add(new Statement(place, sentence, paragraphs[index], null, null));
        }
        statements.AddRange(boxes.SelectMany(box => box.Items.SelectMany(item => Answer(text, box, item, sentences, paragraphs))));
        statements.Sort((one, other) => one.Place.Start.CompareTo(other.Place.Start));
        return statements.Count > 0 ? statements : [.. sentences.Select((place, index) => new Statement(place, place.Of(text), paragraphs[index], null, null))];
    }

    private static bool IsInside(TextSpan place, Explainer box) =>
        place.Overlaps(box.HeadingSpan) || box.Items.Any(item => ItemPlace(item, place));

    /// <summary>A question stands before its answer in the same sentence split, or right before it.</summary>
    private static bool ItemPlace(ExplainerItem item, TextSpan place) =>
        place.Overlaps(item.Answer) || (place.End <= item.Answer.Start && item.Answer.Start - place.Start <= item.Question.Length + 3);

    /// <summary>The answer with its question in one or two sentences; what the box says beyond them follows as statements of its own.</summary>
    private static IEnumerable<Statement> Answer(
        string text, Explainer box, ExplainerItem item, IReadOnlyList<TextSpan> sentences, int[] paragraphs)
    {
        var parts = SentenceSplitter.Split(item.Answer.Of(text))
            .Select(part => part with { Start = part.Start + item.Answer.Start })
            .ToList();
        if (parts.Count == 0)
            yield break;
        var paragraph = paragraphs[Math.Max(0, sentences.TakeWhile(sentence => sentence.Start <= parts[0].Start).Count() - 1)];
        var topic = TopicOf(box.Heading);
        var used = parts.Count > 1 && !TextSpan.Between(parts[0].End, parts[1].Start).Of(text).Contains('\n', StringComparison.Ordinal)
            ? MostAnswerSentences
            : 1;
        var answer = TextSpan.Between(parts[0].Start, parts[used - 1].End);
        yield return new Statement(answer, answer.Of(text), paragraph, item.Question, topic);
        foreach (var part in parts.Skip(used))
            yield return new Statement(part, part.Of(text), paragraph, null, topic);
    }

    /// <summary>"Kazakhstan" for "Kazakhstan: The basics"; null when the heading names nothing.</summary>
    private static string? TopicOf(string? heading)
    {
        if (heading is null)
            return null;
        var topic = HeadingWords().Replace(heading, "").Trim(' ', ':', '-', '–', '—', '?', '.');
        return topic.Length > 0 && char.IsUpper(topic[0]) ? topic : null;
    }

    /// <summary>A short line without an end is a crosshead, a byline or a dateline, not a sentence.</summary>
    private static bool IsCrosshead(string sentence) =>
        char.IsLetterOrDigit(sentence[^1])
        && sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostCrossheadWords;

    private static int[] ParagraphsOf(string text, IReadOnlyList<TextSpan> sentences)
    {
        var paragraphs = new int[sentences.Count];
        for (var index = 1; index < sentences.Count; index++)
        {
            var between = text.AsSpan(sentences[index - 1].End, sentences[index].Start - sentences[index - 1].End);
            paragraphs[index] = paragraphs[index - 1] + (between.Contains('\n') ? 1 : 0);
        }
        return paragraphs;
    }

    [GeneratedRegex(@"\b(?:the basics|at a glance|in brief|in short|explained|the essentials|key facts|facts|what you need to know|what we know(?: so far)?|Q\s*&\s*A|profile|background)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingWords();
}
