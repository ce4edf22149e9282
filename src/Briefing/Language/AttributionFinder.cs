using Briefing.Language.Claims;
using Briefing.Language.Wording;

namespace Briefing.Language;

/// <summary>Finds who says what a sentence states.</summary>
/// <remarks>
/// Reads "according to X", "citing X", "X says", "said X", "X told reporters", "announced by X", "X was quoted as
/// saying". The first one counts. A source that is only a pronoun ("he said") is given only when the sentence names no
/// other: the one who asks must find out from the sentences before whom it means. "X has blamed Y" tells a deed of X
/// and is no attribution.
/// </remarks>
public static class AttributionFinder
{
    /// <summary>The attribution of a single sentence; null when it names no source.</summary>
    public static Attribution? Find(string sentence)
    {
        var words = WordScanner.Scan(sentence);
        var reader = new SpeakerReader(sentence, words);
        Attribution? pronoun = null;
        for (var at = 0; at < words.Count; at++)
        {
            var found = AccordingTo(sentence, words, reader, at) ?? PassiveBy(sentence, words, reader, at)
                ?? QuotedAs(sentence, words, reader, at) ?? Speech(sentence, words, reader, at);
            if (found is null)
                continue;
            if (!SpeechWords.PersonalPronouns.Contains(found.Source.ToLowerInvariant()))
                return found;
            pronoun ??= found;
        }
        return pronoun;
    }

    /// <summary>"according to the ministry", "…, citing the ministry".</summary>
    private static Attribution? AccordingTo(string sentence, List<Word> words, SpeakerReader reader, int at)
    {
        var isCiting = words[at].Lower == "citing" && at > 0;
        if (!isCiting && !(words[at].Lower == "according" && at + 1 < words.Count && words[at + 1].Lower == "to"))
            return null;
        return reader.After(isCiting ? at + 1 : at + 2) is { } speaker
            ? Make(sentence, words, at, speaker.Last, speaker) : null;
    }

    /// <summary>"The mayor was quoted as saying".</summary>
    private static Attribution? QuotedAs(string sentence, List<Word> words, SpeakerReader reader, int at)
    {
        if (at == 0 || at + 2 >= words.Count || words[at].Lower != "quoted" || words[at + 1].Lower != "as"
            || words[at + 2].Lower != "saying"
            || words[at - 1].Lower is not ("was" or "were" or "is" or "are"))
            return null;
        return reader.Before(at - 1) is { } speaker ? Make(sentence, words, speaker.First, at + 2, speaker) : null;
    }

    /// <summary>"was announced by the ministry", "figures released by the agency".</summary>
    private static Attribution? PassiveBy(string sentence, List<Word> words, SpeakerReader reader, int at)
    {
        if (!SpeechWords.Participles.Contains(words[at].Lower) || at + 2 >= words.Count || words[at + 1].Lower != "by")
            return null;
        var isLasting = at > 0 && words[at - 1].Lower is "is" or "are"
            && SpeechWords.ParticiplesOfFigures.Contains(words[at].Lower);
        if (isLasting || reader.After(at + 2) is not { } speaker)
            return null;
        var first = at > 0 && words[at - 1].Lower is "was" or "were" or "been" or "is" or "are" ? at - 1 : at;
        return Make(sentence, words, first, speaker.Last, speaker);
    }

    private static Attribution? Speech(string sentence, List<Word> words, SpeakerReader reader, int at)
    {
        if (!MayBeSpeech(words, at))
            return null;
        if (reader.Before(at) is { } before)
        {
            var isSpeech = SpeechWords.Verbs.Contains(words[at].Lower) || HasThatOrHearer(words, at)
                || CarriesQuotation(sentence, words, before.First, at)
                || EndsStatement(sentence, words, before, at);
            return isSpeech ? Make(sentence, words, before.First, LastOfVerb(sentence, words, at), before) : null;
        }
        var gap = at > 0 ? sentence.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End) : default;
        var isQuoted = gap.IndexOfAny('”', '"', '’') >= 0;
        var mayFollow = isQuoted || (gap.Contains(',') && SpeechWords.Verbs.Contains(words[at].Lower));
        if (!mayFollow || reader.After(at + 1) is not { } after)
            return null;
        var goesOn = after.Last + 1 < words.Count && SpeechWords.ClauseVerbs.Contains(words[after.Last + 1].Lower);
        return goesOn && !isQuoted ? null : Make(sentence, words, at, after.Last, after);
    }

    private static bool MayBeSpeech(List<Word> words, int at)
    {
        var lower = words[at].Lower;
        if (words[at].IsCapitalised && at > 0)
            return false;
        if (at > 0 && words[at - 1].Lower is "was" or "were" or "is" or "are" or "been" or "be" or "being" or "to"
            or "the" or "a" or "as")
            return false;
        if (at + 1 < words.Count && lower is "said" && words[at + 1].Lower is "to" or "by")
            return false;
        return SpeechWords.Verbs.Contains(lower) || SpeechWords.VerbsWithThat.Contains(lower)
            || SpeechWords.VerbsOfQuotation.Contains(lower);
    }

    private static bool HasThatOrHearer(List<Word> words, int at)
    {
        var isTelling = words[at].Lower is "told" or "tells" or "assured" or "informed";
        for (var next = at + 1; next < Math.Min(words.Count, at + 6); next++)
        {
            if (words[next].Lower is "that" && (next == at + 1 || isTelling))
                return true;
            if (words[at].Lower is "told" or "tells"
                && (SpeechWords.Hearers.Contains(words[next].Lower) || words[next].IsCapitalised))
                return true;
        }
        return false;
    }

    /// <summary>“…”, she replied — or she replied: “…”.</summary>
    private static bool CarriesQuotation(string sentence, List<Word> words, int speaker, int verb)
    {
        if (!SpeechWords.VerbsOfQuotation.Contains(words[verb].Lower))
            return false;
        var before = sentence.AsSpan(0, words[speaker].Start).TrimEnd();
        var after = sentence.AsSpan(words[verb].End).TrimStart(" ,:");
        return (before.Length > 1 && before[^1] is '”' or '"' && char.IsPunctuation(before[^2]))
            || (after.Length > 0 && after[0] is '“' or '"');
    }

    /// <summary>
    /// "…, the agency reports." — the words stand set off at the end of what is told, or between two commas.
    /// </summary>
    private static bool EndsStatement(string sentence, List<Word> words, (int First, int Last) speaker, int verb)
    {
        if (!SpeechWords.VerbsWithThat.Contains(words[verb].Lower))
            return false;
        var before = sentence.AsSpan(0, words[speaker.First].Start).TrimEnd();
        var after = sentence.AsSpan(words[verb].End).TrimStart();
        var isSetOff = before.Length > 0 && before[^1] is ',' or '”' or '"';
        var isName = before.Length == 0 && speaker.First == speaker.Last && words[speaker.Last].IsCapitalised
            && words[verb].Lower is "reports";
        return isName || (isSetOff && (after.Length == 0 || after[0] is '.' or ','));
    }

    /// <summary>
    /// "said that", "told reporters", "said in a statement": what belongs to the words of attribution.
    /// </summary>
    private static int LastOfVerb(string sentence, List<Word> words, int verb)
    {
        var last = verb;
        while (last + 1 < words.Count && last - verb < 5
            && WordScanner.OnlyBlanks(sentence, words[last].End, words[last + 1].Start))
        {
            var next = words[last + 1].Lower;
            var isStatement = next is "in" or "a" or "statement" or "interview" or "an" && InStatement(words, last + 1);
            var isHearer = words[verb].Lower is "told" or "tells"
                && (SpeechWords.Hearers.Contains(next) || words[last + 1].IsCapitalised || next is "the" or "a");
            if (!isStatement && !isHearer)
                break;
            last++;
        }
        return last + 1 < words.Count && words[last + 1].Lower == "that"
            && WordScanner.OnlyBlanks(sentence, words[last].End, words[last + 1].Start)
            ? last + 1 : last;
    }

    private static bool InStatement(List<Word> words, int at)
    {
        for (var next = at; next < Math.Min(words.Count, at + 3); next++)
        {
            if (words[next].Lower is "statement" or "interview" or "report" or "speech" or "letter")
                return true;
        }
        return false;
    }

    private static Attribution Make(string sentence, List<Word> words, int first, int last,
        (int First, int Last) speaker) =>
        new(TextSpan.Between(words[first].Start, EndOf(words[last])),
            sentence[words[speaker.First].Start..EndOf(words[speaker.Last])]);

    /// <summary>A possessive ending at the very end belongs to the name ("Sotheby's said").</summary>
    private static int EndOf(Word word) => word.IsPossessive ? word.End + 2 : word.End;
}
