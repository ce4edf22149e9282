namespace Briefing.Language.Counts;

/// <summary>A number read from words: which words, its value, and what sign or word says its unit.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Next">Index of the word after it.</param>
/// <param name="Start">First unit of the number in the text, a currency sign included.</param>
/// <param name="End">Unit after it, a scale word or percent sign included.</param>
/// <param name="Value">Its value, scale words multiplied in.</param>
/// <param name="Unit">"%" or a currency sign; null for none.</param>
/// <param name="IsVague">Whether it is an indefinite number such as "hundreds".</param>
/// <param name="IsWord">Whether it is written in letters.</param>
internal readonly record struct NumberReading(int First, int Next, int Start, int End, decimal Value, string? Unit,
    bool IsVague, bool IsWord);
