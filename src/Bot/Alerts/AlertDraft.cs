using Bot.Gateway;

namespace Bot.Alerts;

/// <summary>Reads what an admin wrote behind a command.</summary>
internal static class AlertDraft
{
    /// <summary>The alert: the words, a link at their end, and the photo that came with them or that they reply to.</summary>
    public static AlertContent Read(IncomingMessage message, string argument)
    {
        var said = argument.Length > 0 ? argument : message.RepliesTo is { IsFromBot: false, Text: { } quoted } ? quoted : "";
        var (text, link) = WithoutLink(said);
        return new AlertContent(text) { Link = link, Photo = message.PhotoId ?? message.RepliesTo?.PhotoId };
    }

    /// <summary>"17 text" as number and text; no number when it begins with none.</summary>
    public static (long? Number, string Text) Numbered(string argument)
    {
        var parts = argument.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && AlertPress.Number(parts[0]) is { } number
            ? (number, parts.Length > 1 ? parts[1].Trim() : "")
            : (null, argument);
    }

    /// <summary>The words without the web address at their end, and that address, or null.</summary>
    public static (string Text, Uri? Link) WithoutLink(string said)
    {
        var text = said.Trim();
        var last = text[(text.LastIndexOfAny([' ', '\n']) + 1)..];
        return Uri.TryCreate(last, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? (text[..^last.Length].TrimEnd(), link)
            : (text, null);
    }
}
