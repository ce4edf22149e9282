namespace Briefing.Articles;

/// <summary>An image as JSON-LD names it.</summary>
/// <param name="Url">As written.</param>
/// <param name="Credit">As written, or null.</param>
internal sealed record DescribedImage(string Url, string? Credit);
