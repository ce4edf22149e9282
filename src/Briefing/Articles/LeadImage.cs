namespace Briefing.Articles;

/// <summary>The image that an article opens with; one without a credit is not used.</summary>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Credit">Who made it or has the rights, without "Photo:" before it.</param>
public sealed record LeadImage(Uri Url, string Credit);
