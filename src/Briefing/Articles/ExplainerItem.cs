using Briefing.Language;

namespace Briefing.Articles;

/// <summary>One question of an explainer box.</summary>
/// <param name="Question">The question with its question mark ("Where is it?").</param>
/// <param name="Answer">Where the answer stands: one or more whole paragraphs, or the rest of the question's paragraph.</param>
public sealed record ExplainerItem(string Question, TextSpan Answer);
