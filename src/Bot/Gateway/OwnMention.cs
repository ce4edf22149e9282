using System.Text.RegularExpressions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Gateway;

/// <summary>Finds where a text names the bot and cuts the name out, so that only what is said remains.</summary>
internal sealed partial class OwnMention(TelegramSelf self)
{
    /// <summary>Whether the text begins with a command, for whichever bot.</summary>
    public static bool IsCommand(string text) => Command().IsMatch(text);

    /// <summary>"/brief@bot X" as "/brief X"; a text without a named command as it is; null for a command of another bot.</summary>
    public string? WithoutNameInCommand(string text)
    {
        var name = Command().Match(text).Groups["name"];
        if (!name.Success)
            return text;
        return IsOwn(name.ValueSpan) ? text.Remove(name.Index - 1, name.Length + 1) : null;
    }

    /// <summary>Cuts out every mention of the bot.</summary>
    /// <param name="text">As written.</param>
    /// <param name="entities">What Telegram found in it, in UTF-16 units.</param>
    /// <param name="rest">What remains, without the blanks and commas that belonged to the mention.</param>
    /// <returns>Whether there was a mention.</returns>
    public bool TryCut(string text, IEnumerable<MessageEntity> entities, out string rest)
    {
        rest = text;
        var mentions = entities.Where(entity => IsMention(text, entity)).OrderByDescending(entity => entity.Offset).ToList();
        foreach (var entity in mentions)
            rest = Cut(rest, entity.Offset, entity.Length);
        return mentions.Count > 0;
    }

    private bool IsMention(string text, MessageEntity entity)
    {
        if (entity.Offset < 0 || entity.Length < 1 || entity.Offset > text.Length - entity.Length)
            return false;
        return entity.Type switch
        {
            MessageEntityType.TextMention => entity.User?.Id == self.Id,
            MessageEntityType.Mention => IsOwn(text.AsSpan(entity.Offset + 1, entity.Length - 1)),
            _ => false,
        };
    }

    private bool IsOwn(ReadOnlySpan<char> name) => name.Equals(self.Username, StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int start, int length)
    {
        var before = text[..start].TrimEnd();
        var after = text[(start + length)..].TrimStart();
        if (before.Length == 0)
            return after.TrimStart(',', ':', ';', '-', '–', '—', ' ');
        if (after.Length == 0 || EndsSentence(after[0]))
            return before.TrimEnd(',') + after;
        if (after[0] is ',' or ';' or ':')
            return before.TrimEnd(',') + after;
        var blanks = text.AsSpan(before.Length, text.Length - before.Length - after.Length);
        return before + (blanks.Contains('\n') ? '\n' : ' ') + after;
    }

    private static bool EndsSentence(char character) => character is '.' or '!' or '?' or '…';

    // A slash within a path is no command: "/etc/passwd".
    [GeneratedRegex(@"^/[A-Za-z0-9_]{1,64}(?:@(?<name>[A-Za-z0-9_]{1,64}))?(?![\w/@])", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
