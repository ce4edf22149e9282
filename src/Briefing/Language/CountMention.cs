namespace Briefing.Language;

/// <summary>A number and what it counts: "more than 4,000 people", "3% of global oil reserves".</summary>
/// <param name="Span">Number, qualifier and noun together.</param>
/// <param name="NumberSpan">The number alone.</param>
/// <param name="Value">Its value; scale words are multiplied in ("3.4 million" is 3400000).</param>
/// <param name="Qualifier">"more than", "about", "at least" …, or null.</param>
/// <param name="Unit">"%", a currency sign or a unit word, or null for a plain count.</param>
/// <param name="Counted">What is counted ("security officers"), or null.</param>
public sealed record CountMention(
    TextSpan Span, TextSpan NumberSpan, decimal Value, string? Qualifier, string? Unit, string? Counted);
