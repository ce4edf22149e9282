namespace Bot.Articles.Reading;

/// <summary>Language codes as the store keeps them.</summary>
internal static class LanguageCode
{
    /// <summary>The two-letter code, lower case, of "en", "EN", "en-GB" or "en_GB"; null for anything else.</summary>
    public static string? Of(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0];
        return primary is { Length: 2 } && primary.All(char.IsAsciiLetter) ? primary.ToLowerInvariant() : null;
    }
}
