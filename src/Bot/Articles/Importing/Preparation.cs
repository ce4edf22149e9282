using Bot.Articles.Reading;

namespace Bot.Articles.Importing;

/// <summary>What the copy desk made of a submission.</summary>
/// <param name="Origin">Where it stands.</param>
internal abstract record Preparation(Origin Origin)
{
    /// <summary>Ready to be stored.</summary>
    public sealed record Ready(Origin Origin, ArticleToStore Article) : Preparation(Origin);

    /// <summary>A feed to be followed from now on.</summary>
    public sealed record Feed(Origin Origin, Uri Address, string? Title) : Preparation(Origin);

    /// <summary>
    /// Not to be had; the reason is one plain sentence for the operator, without a full stop at its end.
    /// </summary>
    public sealed record Refused(Origin Origin, string Reason) : Preparation(Origin);
}
