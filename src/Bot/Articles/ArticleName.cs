using Briefing.Language;

namespace Bot.Articles;

/// <summary>A name that an article mentions.</summary>
/// <param name="Name">Its fullest form in the article.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Role">A role it appears in, or null.</param>
/// <param name="Mentions">How often, 1 or more.</param>
internal sealed record ArticleName(string Name, NameKind Kind, string? Role, int Mentions);
