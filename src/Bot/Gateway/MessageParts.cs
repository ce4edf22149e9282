using Briefing.Language;

namespace Bot.Gateway;

/// <summary>Splits a message that is too long for one, at the end of a sentence where there is one, and keeps its styles.</summary>
internal static class MessageParts
{
    /// <summary>The parts in order, each at most <paramref name="most"/> UTF-16 units, none empty, without white space at either end.</summary>
    /// <param name="message">What is to be said.</param>
    /// <param name="most">2 or more, so that no character is cut in half.</param>
    public static IReadOnlyList<MessageText> Split(MessageText message, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        var parts = new List<MessageText>();
        var ends = Ends(message.Text, most);
        var start = SkipBlanks(message.Text, 0);
        while (start < message.Text.Length)
        {
            var end = End(message.Text, start, most, ends);
            parts.Add(Part(message, start, start + message.Text.AsSpan(start, end - start).TrimEnd().Length));
            start = SkipBlanks(message.Text, end);
        }
        return parts;
    }

    private static List<int> Ends(string text, int most) =>
        text.Length <= most ? [] : [.. SentenceSplitter.Split(text).Select(sentence => sentence.Start + sentence.Length)];

    private static int End(string text, int start, int most, List<int> sentenceEnds)
    {
        if (text.Length - start <= most)
            return text.Length;
        var limit = start + most;
        var sentenceEnd = sentenceEnds.LastOrDefault(end => end <= limit);
        if (sentenceEnd > start)
            return sentenceEnd;
        // The blank itself may stand just beyond the limit.
        for (var at = limit; at > start; at--)
        {
            if (char.IsWhiteSpace(text[at]))
                return at;
        }
        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static MessageText Part(MessageText message, int start, int end)
    {
        var styles =
            from style in message.Styles
            let first = Math.Max(style.Start, start)
            let last = Math.Min(style.Start + style.Length, end)
            where last > first
            select style with { Start = first - start, Length = last - first };
        return new MessageText(message.Text[start..end], [.. styles]);
    }
}
