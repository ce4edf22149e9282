using System.Text.RegularExpressions;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Tells which question of the basics an explainer box or a prepared fact asks.</summary>
internal static partial class AskedQuestions
{
    /// <summary>The question of the basics, or null when it asks who or what something else than the topic is.</summary>
    /// <param name="question">As it is asked ("Why is it making the news?").</param>
    /// <param name="topic">The topic whose basics are composed; the question's "it" stands for it.</param>
    public static BasicQuestion? KindOf(string question, Topic topic)
    {
        if (Matters().IsMatch(question))
            return BasicQuestion.WhyItMatters;
        if (News().IsMatch(question))
            return BasicQuestion.WhyInTheNews;
        if (NotKnown().IsMatch(question))
            return BasicQuestion.NotKnown;
        if (Next().IsMatch(question))
            return BasicQuestion.WhatNext;
        var identity = Identity().Match(question);
        if (!identity.Success)
            return BasicQuestion.Other;
        var named = identity.Groups["named"].Value;
        if (!Pronoun().IsMatch(named) && !new TopicMentions(topic).IsName(named))
            return named.Any(char.IsUpper) ? null : BasicQuestion.Other;
        return AsksFor(identity.Groups["word"].Value, topic.Kind) ? BasicQuestion.Identity : BasicQuestion.Other;
    }

    private static bool AsksFor(string word, TopicKind kind) => kind switch
    {
        TopicKind.Country or TopicKind.Place => word.Equals("where", StringComparison.OrdinalIgnoreCase),
        TopicKind.Person => word.Equals("who", StringComparison.OrdinalIgnoreCase),
        _ => !word.Equals("where", StringComparison.OrdinalIgnoreCase),
    };

    [GeneratedRegex(@"\b(?:matters?|important)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Matters();

    [GeneratedRegex(@"\b(?:the news|headlines)\b|^what(?: has|'s| is)? happen(?:ed|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex News();

    [GeneratedRegex(@"\b(?:not|n't|n’t) (?:yet )?(?:we )?(?:yet )?(?:know|clear)|\b(?:unknown|unclear)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotKnown();

    [GeneratedRegex(@"\bnext\b", RegexOptions.IgnoreCase)]
    private static partial Regex Next();

    [GeneratedRegex(@"^(?<word>where|who|what)(?:'s|’s| is| are| was| were) (?<named>[^?]+?)\s*\?*$", RegexOptions.IgnoreCase)]
    private static partial Regex Identity();

    [GeneratedRegex(@"^(?:it|he|she|they|this|that)$", RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();
}
