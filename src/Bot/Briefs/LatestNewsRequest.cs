using System.Text.RegularExpressions;
using Bot.Conversations;

namespace Bot.Briefs;

/// <summary>Takes "What is new?", "news", "What is the latest on Finland?" and the like for /latest.</summary>
internal sealed partial class LatestNewsRequest(LatestNews latest) : IPlainTextHandler
{
    /// <summary>Before topics, of which none is called "news".</summary>
    public int Order => 90;

    /// <inheritdoc/>
    public async Task<Turn?> TryHandleAsync(TurnContext context, CancellationToken cancellationToken)
    {
        if (Request().IsMatch(context.Argument))
            return await latest.TurnAsync(context with { Argument = "" }, cancellationToken);
        return OnTopic().Match(context.Argument) is { Success: true } asked
            ? await latest.TryOnTopicAsync(context, asked.Groups["topic"].Value, cancellationToken)
            : null;
    }

    [GeneratedRegex(
        @"^\W*(the |any )?(latest|news|headlines|latest news)\W*$|^\W*what('s|’s| is| are)( the| in the)? (new|news|latest|latest news|headlines|happening|going on)( today| now)?\W*$|^\W*what happened today\W*$"
        + @"|^\W*((главные |последние |свежие )?новости( сегодня| дня)?|главное|последнее|(а )?что нового( сегодня)?|что (произошло|случилось) сегодня)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Request();

    /// <summary>Only a topic that is known counts: "What is the latest on the talks?" is a question for the facts.</summary>
    [GeneratedRegex(
        @"^\W*(what('s|’s| is| are)\s+)?(the\s+)?(latest|newest)(\s+(news|headlines|developments))?\s+(on|about|from|in|with)\s+(?<topic>.+?)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OnTopic();
}
