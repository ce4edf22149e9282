using Briefing.Language;

namespace Briefing.Facts;

/// <summary>A sentence, or a box's answer, on its way to becoming a fact.</summary>
/// <param name="Place">Where it stands in the article's text.</param>
/// <param name="Text">The text there.</param>
/// <param name="Paragraph">Which paragraph it stands in, from 0.</param>
/// <param name="Question">The box's question that it answers, or null.</param>
/// <param name="BoxTopic">What the box is about, or null outside boxes and where the box does not tell.</param>
internal sealed record Statement(TextSpan Place, string Text, int Paragraph, string? Question, string? BoxTopic);
