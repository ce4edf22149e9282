using System.Globalization;

namespace Bot.Conversations;

/// <summary>A language of the interface: of everything that readers see but for the facts' own words.</summary>
/// <param name="Code">Two letters of ISO 639 ("ru").</param>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Culture">How it writes numbers, days and ages.</param>
internal sealed record Wording(string Code, string Name, CultureInfo Culture)
{
    /// <summary>What readers get whose language the bot does not have.</summary>
    public static Wording English { get; } = new("en", "English", CultureInfo.GetCultureInfo("en-GB"));

    public static Wording Russian { get; } = new("ru", "Русский", CultureInfo.GetCultureInfo("ru-RU"));

    /// <summary>Every language that the bot has, English first.</summary>
    public static IReadOnlyList<Wording> All { get; } = [English, Russian];

    /// <summary>The language of an IETF tag ("ru", "ru-KZ"); English for others and for null.</summary>
    public static Wording Of(string? tag) => Find(tag) ?? English;

    /// <summary>Whether the bot has the language of an IETF tag.</summary>
    public static bool Knows(string tag) => Find(tag) is not null;

    private static Wording? Find(string? tag) =>
        All.FirstOrDefault(one => one.Code.Equals(tag?.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase));
}
