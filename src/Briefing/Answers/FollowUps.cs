using System.Text.RegularExpressions;
using Briefing.Language;

namespace Briefing.Answers;

/// <summary>
/// Completes a question by the conversation before it: "Why?", "When did it begin?", "What about the police?". A question
/// that brings names of its own and points to nothing stands alone, and the thread is dropped.
/// </summary>
public static partial class FollowUps
{
    private const double CarriedWeight = 0.6;
    private const double ThreadWeight = 0.5;

    /// <summary>The question as it is meant. Terms taken from the thread come last.</summary>
    public static ReadQuestion Resolve(string question, Dialogue dialogue)
    {
        ReadQuestion? before = null;
        ReadQuestion? whole = null;
        for (var at = 0; at < dialogue.Turns.Count; at++)
        {
            before = Complete(dialogue.Turns[at].Question, before, whole, at > 0 ? dialogue.Turns[at - 1] : null);
            whole = before.IsBare ? whole : before;
        }
        var resolved = Complete(question, before, whole, dialogue.Turns.Count > 0 ? dialogue.Turns[^1] : null);
        return resolved.LeansOnThread && dialogue.Topic is { } topic ? WithTopic(resolved, topic) : resolved;
    }

    /// <param name="text">The question.</param>
    /// <param name="before">The question before it, as it was meant.</param>
    /// <param name="whole">The latest question before it that was more than a question word.</param>
    /// <param name="shown">What the question before it was answered with.</param>
    private static ReadQuestion Complete(string text, ReadQuestion? before, ReadQuestion? whole, DialogueTurn? shown)
    {
        var asked = QuestionReader.Read(text);
        if (before is null || shown is null)
            return asked;
        asked = asked with { Subjects = before.Names.Count > 0 ? [.. before.Names.Select(SearchTerms.Of)] : before.Subjects };
        if (WhatAbout().Match(text) is { Success: true } about)
            return Swapped(asked, whole ?? before, QuestionReader.Read(about.Groups["whom"].Value));
        if (!asked.LeansOnThread)
            return asked;
        var own = asked.Terms.Where(term => term.Weight >= 0.5).ToList();
        return own.Count == 0 && !AsksAboutThing().IsMatch(text) ? Carried(asked, before, shown) : Pointing(asked, before, shown);
    }

    /// <summary>"What about the police?": the question before, about something else.</summary>
    private static ReadQuestion Swapped(ReadQuestion asked, ReadQuestion before, ReadQuestion whom)
    {
        var counted = before.Expected is AnswerKind.Count;
        var terms = new TermCollector();
        foreach (var term in whom.Terms)
            terms.Add(counted && term.Role is TermRole.Content ? term with { Role = TermRole.Asked, Weight = 1 } : term with { Weight = 1.2 });
        foreach (var term in before.Terms.Where(term => term.Role is TermRole.Content or TermRole.Number))
            terms.Add(term with { Weight = term.Weight * CarriedWeight });
        foreach (var term in before.Terms.Where(term => !term.IsOwn))
            terms.Add(term);
        return asked with { Kind = before.Kind, Expected = before.Expected, Terms = terms.All, LeansOnThread = true };
    }

    /// <summary>"Why?": all that the question before looked for, and who the answer spoke of.</summary>
    private static ReadQuestion Carried(ReadQuestion asked, ReadQuestion before, DialogueTurn shown)
    {
        var terms = new TermCollector();
        foreach (var term in before.Terms.Where(term => term.IsOwn))
        {
            var role = term.Role is TermRole.Asked && asked.Expected != AnswerKind.Count ? TermRole.Content : term.Role;
            terms.Add(term with { Role = role is TermRole.Name ? TermRole.Content : role, Weight = term.Weight * CarriedWeight });
        }
        foreach (var term in ThreadNames.Of(asked, before, shown))
            terms.Add(term);
        return asked with { Terms = terms.All, IsBare = true };
    }

    /// <summary>"Why was he arrested?": its own words, and the names that "he" may mean.</summary>
    private static ReadQuestion Pointing(ReadQuestion asked, ReadQuestion before, DialogueTurn shown)
    {
        var terms = new TermCollector();
        foreach (var term in asked.Terms)
            terms.Add(term);
        foreach (var term in ThreadNames.Of(asked, before, shown))
            terms.Add(term);
        foreach (var term in before.Terms.Where(term => term.Role is TermRole.Content or TermRole.Name))
            terms.Add(term with { Role = TermRole.Thread, Weight = term.Weight * ThreadWeight * CarriedWeight });
        return asked with { Terms = terms.All };
    }

    private static ReadQuestion WithTopic(ReadQuestion question, string topic)
    {
        var (collected, terms) = (new TermCollector(), SearchTerms.Of(topic));
        foreach (var term in question.Terms)
            collected.Add(term);
        collected.AddAll(terms, TermRole.Topic, ThreadWeight);
        return question with { Terms = collected.All, Subjects = [.. question.Subjects, terms] };
    }

    /// <summary>"Where is it?", "Who is he?": about the thing itself, not about what was asked of it.</summary>
    [GeneratedRegex(
        @"^\W*((and|but|so)\W+)?(where|who|what)(\s+(is|are|was|were)|'s|’s)\s+(it|he|she|they)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex AsksAboutThing();

    [GeneratedRegex(
        @"^\W*((and|but|so|then|ok|well)\W+)*(what|how) about (?<whom>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex WhatAbout();
}
