namespace Bot.Articles.Reading;

/// <summary>One thing that a source holds.</summary>
/// <param name="Origin">Where it stands.</param>
internal abstract record Submission(Origin Origin)
{
    /// <summary>A web page; its article has still to be found in it.</summary>
    public sealed record Page(Origin Origin, string Html, GivenDetails Given) : Submission(Origin);

    /// <summary>Text scraped from a page, with menus, credits and teasers still in it.</summary>
    public sealed record Scrape(Origin Origin, string Text, GivenDetails Given) : Submission(Origin);

    /// <summary>An article's own text, nothing around it.</summary>
    public sealed record Copy(Origin Origin, string Text, GivenDetails Given) : Submission(Origin);

    /// <summary>A feed that the bot is to follow from now on; the title is null when the source tells none.</summary>
    public sealed record Subscription(Origin Origin, Uri Feed, string? Title) : Submission(Origin);

    /// <summary>
    /// Something that cannot be taken; the reason is one plain sentence for the operator, without a full stop at its
    /// end.
    /// </summary>
    public sealed record Refusal(Origin Origin, string Reason) : Submission(Origin);
}
