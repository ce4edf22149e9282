using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>Finds the stretches of a statement that may answer a question: names, dates, counts, reasons, quotations, and plain groups of words.</summary>
internal static partial class AnswerSpans
{
    private const int LongestGroup = 8;

    /// <summary>How likely a part of a group is meant, beside the whole of it.</summary>
    private const double PartOfGroup = 0.9;

    /// <summary>How likely a number that counts a part of another is what is asked for.</summary>
    private const double PartCertainty = 0.3;

    /// <summary>The rest of a clause: up to a mark or to a word that opens the next one.</summary>
    private const string Clause = @"[^,;.()—]+?(?=[,;.()—]| (but|while|which|who|whose|following|after|when)\b|$)";

    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:()\"“”—\n");

    /// <summary>Words that never belong to a group: they join clauses or only place them.</summary>
    private static readonly FrozenSet<string> Linking = """
        until since because although though while whereas however therefore thus hence during before after among between
        through throughout against despite unlike like along across around similarly according including also either
        neither both each every many much more most several other another others all any few less least well even still
        yet already often usually typically generally later then when where whether rather instead upon via per toward
        towards following except beyond behind above below near onto became become becomes called known named using
        one's e.g i.e etc
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in no particular order; they may overlap.</summary>
    public static IReadOnlyList<AnswerSpan> Find(AnalysedStatement statement)
    {
        var text = statement.Fact.Statement;
        var spans = new SpanList(text, statement.Tokens);
        AddNames(text, statement.Names, spans);
        foreach (var date in DateFinder.Find(text, Day(statement.Fact)))
            spans.Add(date.Span, AnswerKind.Date, 1);
        AddCounts(text, statement.Counts, spans);
        foreach (Match match in Reason().Matches(text))
            spans.Add(new TextSpan(match.Index, match.Length), AnswerKind.Reason, match.Groups["sure"].Success ? 1 : match.Groups["likely"].Success ? 0.6 : 0.3);
        foreach (Match match in Quotation().Matches(text))
            spans.Add(new TextSpan(match.Groups["words"].Index, match.Groups["words"].Length), AnswerKind.Saying, 1);
        if (Reported().Match(text) is { Success: true } reported)
            spans.Add(new TextSpan(reported.Groups["words"].Index, reported.Groups["words"].Length), AnswerKind.Saying, 0.9);
        AddGroups(text, statement.Tokens, spans);
        return spans.All;
    }

    private static DateOnly Day(Facts.Fact fact) =>
        fact.Source.Published is { } published ? DateOnly.FromDateTime(published.Date) : fact.AsOf ?? new DateOnly(2000, 1, 1);

    private static void AddNames(string text, IReadOnlyList<NameMention> names, SpanList spans)
    {
        foreach (var name in names)
        {
            var placed = IsAfterPlaceWord(text, name.Span.Start);
            var (kind, certainty) = name.Kind switch
            {
                NameKind.Person => (AnswerKind.Person, name.Name.Contains(' ', StringComparison.Ordinal) ? 1.0 : 0.85),
                NameKind.Place => (AnswerKind.Place, placed ? 1.0 : 0.85),
                NameKind.Organisation => (AnswerKind.Organisation, 1.0),
                _ => placed ? (AnswerKind.Place, 0.6) : (AnswerKind.Name, 0.8),
            };
            spans.Add(name.Span, kind, certainty);
        }
    }

    private static bool IsAfterPlaceWord(string text, int start) => PlaceWord().IsMatch(text.AsSpan(Math.Max(0, start - 16), Math.Min(16, start)));

    /// <summary>Counts alone, and two joined by "and" together: "14 dockers and nine guards".</summary>
    private static void AddCounts(string text, IReadOnlyList<CountMention> counts, SpanList spans)
    {
        CountMention? before = null;
        foreach (var count in counts)
        {
            AddCount(count, IsPart(text, count) ? PartCertainty : 1, spans);
            if (before is not null && count.Span.Start > before.Span.End && text[before.Span.End..count.Span.Start].Trim('”', '"', ' ') is "and" or ",")
                spans.AddJointCount(TextSpan.Between(before.Span.Start, count.Span.End));
            before = count;
        }
    }

    /// <summary>The first sentence as a whole, for an answer that was prepared as such.</summary>
    public static AnswerSpan FirstSentence(AnalysedStatement statement)
    {
        var sentence = SentenceSplitter.Split(statement.Fact.Statement) is [var first, ..] ? first : new TextSpan(0, statement.Fact.Statement.Length);
        return new AnswerSpan(sentence, AnswerKind.Any, 0, statement.Tokens.Count(token => token.Span.Start < sentence.End) - 1, 1);
    }

    private static void AddCount(CountMention count, double certainty, SpanList spans)
    {
        spans.Add(count.Span, AnswerKind.Count, certainty, count.NumberSpan.End);
        if (count.NumberSpan != count.Span)
            spans.Add(count.NumberSpan, AnswerKind.Count, 0.9 * certainty, count.NumberSpan.End);
    }

    /// <summary>"4,353 people were injured, 3,393 of them officers": the second counts a part of the first.</summary>
    private static bool IsPart(string text, CountMention count) => PartWords().IsMatch(text.AsSpan(count.NumberSpan.End));

    /// <summary>Groups of words without stop words or punctuation between them, alone and joined by "of" or "and".</summary>
    private static void AddGroups(string text, IReadOnlyList<Token> tokens, SpanList spans)
    {
        var previous = -1;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (IsSmall(tokens[at].Text))
                continue;
            var last = at;
            while (last + 1 < tokens.Count && !IsSmall(tokens[last + 1].Text) && IsJoined(text, tokens, last))
                last++;
            spans.Add(at, last, AnswerKind.Any, 1);
            AddParts(tokens, at, last, spans);
            if (previous >= 0 && IsBridge(text, tokens, at) && last - previous < LongestGroup)
                spans.Add(previous, last, AnswerKind.Any, 0.8);
            previous = at;
            at = last;
        }
    }

    /// <summary>What stands before and behind a verb within a group: "rental prices | increased | rapidly", "inequality | harms | growth".</summary>
    private static void AddParts(IReadOnlyList<Token> tokens, int first, int last, SpanList spans)
    {
        var start = first;
        for (var at = first; at <= last; at++)
        {
            if (!WordClass.IsVerb(tokens[at]))
                continue;
            if (at > start)
                spans.Add(start, at - 1, AnswerKind.Any, PartOfGroup);
            start = at + 1;
        }
        if (start > first && start <= last)
            spans.Add(start, last, AnswerKind.Any, PartOfGroup);
    }

    private static bool IsSmall(string word) => StopWords.Contains(word) || Linking.Contains(word);

    private static bool IsJoined(string text, IReadOnlyList<Token> tokens, int at)
    {
        var gap = text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End);
        return gap.IndexOfAny(Breaks) < 0 && !gap.Contains(". ", StringComparison.Ordinal);
    }

    private static bool IsBridge(string text, IReadOnlyList<Token> tokens, int at) =>
        (at > 1 && IsJoining(tokens[at - 1].Text) && IsJoined(text, tokens, at - 1) && IsJoined(text, tokens, at - 2))
        || (at > 2 && tokens[at - 1].Text is "the" or "a" or "its" && IsJoining(tokens[at - 2].Text) && IsJoined(text, tokens, at - 2)
            && IsJoined(text, tokens, at - 3));

    private static bool IsJoining(string word) => word is "of" or "and" or "or" or "for" or "to" or "in";

    [GeneratedRegex(@"\A of (them|whom|which|these|those)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartWords();

    [GeneratedRegex(@"\b(in|at|near|from|to|outside|of|around|towards|across)( the)? $", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWord();

    [GeneratedRegex(
        @"(?<sure>\b(because( of)?|in response to|on suspicion of|on charges of|accused of|charged with|due to|owing to"
        + @"|as a result of|in order to|so that|in protest (at|against|over)|thanks to|caused by|blamed on|aimed at"
        + @"|on the grounds)\b" + Clause + @")|(?<likely>\b(over|amid|after|following|since)\b" + Clause + @")|\b(as|for|to|by)\b" + Clause,
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reason();

    [GeneratedRegex("[“\"](?<words>[^“”\"]{3,})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();

    /// <summary>What stands behind "said on Friday that", up to the end of the sentence.</summary>
    [GeneratedRegex(
        """\b(says?|said|told|announced|warned|added|claimed|declared|insisted)\b[^,;.“”"]{0,30}? that (?<words>[^;“”"]{3,}?)(?=[.;]?$|[.;] )""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reported();
}
