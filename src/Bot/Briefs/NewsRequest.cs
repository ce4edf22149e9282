using System.Text.RegularExpressions;
using Bot.Conversations;

namespace Bot.Briefs;

/// <summary>Takes "What is new?" and "What is new on Kazakhstan?" for /new; who was never told anything gets the latest.</summary>
internal sealed partial class NewsRequest(WhatIsNew news, LatestNews latest, BriefService briefs, ReaderMemory memory) : IPlainTextHandler
{
    /// <summary>Before what asks for the latest, and before topics.</summary>
    public int Order => 85;

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (OfAll().IsMatch(context.Argument))
        {
            var all = context with { Argument = "" };
            return await memory.HasReadAsync(context.Message.Chat, cancellationToken)
                ? await news.TurnAsync(all, cancellationToken)
                : await latest.TurnAsync(all, cancellationToken);
        }
        return OfTopic().Match(context.Argument) is { Success: true } match
            && await briefs.FindTopicAsync(match.Groups["topic"].Value, cancellationToken) is { } topic
            ? await news.OnTopicAsync(context, topic, cancellationToken)
            : null;
    }

    [GeneratedRegex(
        @"^\W*((so )?what('s|’s| is)|(is there )?anything) new( today| now| for me)?\W*$|^\W*что нового\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();

    [GeneratedRegex(
        @"^\W*(what('s|’s| is)|(is there )?anything) new (on|about|in|from|with|for|regarding) (?<topic>.+?)\W*$|^\W*что нового (по|о|об|про|в|во|на) (?<topic>.+?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfTopic();
}
