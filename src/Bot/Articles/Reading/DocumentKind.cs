namespace Bot.Articles.Reading;

/// <summary>How a document is read.</summary>
internal enum DocumentKind
{
    /// <summary>Nothing tells: its content decides.</summary>
    Unknown,
    Html,
    PlainText,
    Markdown,
    /// <summary>RSS, Atom or OPML: the root element decides.</summary>
    Xml,
    /// <summary>One object, an array of objects, or a JSON Feed.</summary>
    Json,
    /// <summary>One object a line.</summary>
    JsonLines,
}
