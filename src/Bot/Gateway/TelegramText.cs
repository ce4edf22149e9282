using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Gateway;

/// <summary>A text as Telegram takes it: entities beside the text, never a parse mode, so nothing in it can break or inject markup.</summary>
/// <param name="Text">1 to <see cref="MaxLength"/> UTF-16 units, without white space at either end, which Telegram would cut off and shift the entities.</param>
/// <param name="Entities">Ordered by offset.</param>
internal sealed record TelegramText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>The most that one message holds, in UTF-16 units.</summary>
    public const int MaxLength = 4_096;

    /// <summary>One text, or as many as <paramref name="message"/> needs; none when it holds nothing but white space.</summary>
    public static IReadOnlyList<TelegramText> Of(MessageText message) =>
        [.. MessageParts.Split(message, MaxLength).Select(part => new TelegramText(part.Text, [.. part.Styles.Select(Entity)]))];

    /// <summary>The message as one text, however long; an empty one when it holds nothing but white space.</summary>
    public static TelegramText Whole(MessageText message)
    {
        var parts = MessageParts.Split(message, int.MaxValue);
        return parts.Count > 0 ? new TelegramText(parts[0].Text, [.. parts[0].Styles.Select(Entity)]) : new TelegramText("", []);
    }

    private static MessageEntity Entity(StyledSpan span) => new()
    {
        Type = span.Style switch
        {
            TextStyle.Bold => MessageEntityType.Bold,
            TextStyle.Italic => MessageEntityType.Italic,
            TextStyle.Link => MessageEntityType.TextLink,
            TextStyle.Quote => MessageEntityType.Blockquote,
            _ => throw new ArgumentOutOfRangeException(nameof(span), span.Style, "A style that Telegram has no entity for."),
        },
        Offset = span.Start,
        Length = span.Length,
        Url = span.Url?.AbsoluteUri,
    };
}
