namespace Bot.Briefs.Stories;

/// <summary>A running story.</summary>
/// <param name="Id">The story.</param>
/// <param name="Title">Its newest headline.</param>
/// <param name="NewestArticle">The article under that headline.</param>
internal sealed record Story(Guid Id, string Title, Guid NewestArticle);
