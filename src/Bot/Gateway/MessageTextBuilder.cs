using System.Text;

namespace Bot.Gateway;

/// <summary>Builds a <see cref="MessageText"/> piece by piece.</summary>
internal sealed class MessageTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<StyledSpan> styles = [];

    /// <summary>UTF-16 units so far.</summary>
    public int Length => text.Length;

    public MessageTextBuilder Append(string piece)
    {
        text.Append(piece);
        return this;
    }

    public MessageTextBuilder AppendLine(string piece = "")
    {
        text.Append(piece).Append('\n');
        return this;
    }

    /// <summary>A text that is built already, with its styles.</summary>
    public MessageTextBuilder Append(MessageText piece)
    {
        styles.AddRange(piece.Styles.Select(style => style with { Start = text.Length + style.Start }));
        return Append(piece.Text);
    }

    public MessageTextBuilder Bold(string piece) => Styled(piece, TextStyle.Bold);

    public MessageTextBuilder Italic(string piece) => Styled(piece, TextStyle.Italic);

    /// <summary>A link, or plain text when there is no address.</summary>
    public MessageTextBuilder Link(string piece, Uri? url) =>
        url is null ? Append(piece) : Styled(piece, TextStyle.Link, url);

    /// <summary>Appends a piece with one stretch of it in bold.</summary>
    /// <param name="piece">The whole piece.</param>
    /// <param name="start">Where the bold stretch starts in it.</param>
    /// <param name="length">Its length; 0 for none.</param>
    public MessageTextBuilder WithBold(string piece, int start, int length)
    {
        if (length > 0)
            styles.Add(new StyledSpan(text.Length + start, length, TextStyle.Bold));
        return Append(piece);
    }

    /// <summary>The text without white space at its end.</summary>
    public MessageText Build()
    {
        var whole = text.ToString();
        var end = whole.TrimEnd().Length;
        var kept = styles
            .Where(style => style.Start < end)
            .Select(style => style with { Length = Math.Min(style.Length, end - style.Start) })
            .OrderBy(style => style.Start)
            .ThenByDescending(style => style.Length);
        return new MessageText(whole[..end], [.. kept]);
    }

    /// <summary>The text as it is, as a piece of another.</summary>
    public MessageText BuildUntrimmed() => new(text.ToString(), [.. styles]);

    private MessageTextBuilder Styled(string piece, TextStyle style, Uri? url = null)
    {
        if (piece.Length > 0)
            styles.Add(new StyledSpan(text.Length, piece.Length, style, url));
        return Append(piece);
    }
}
