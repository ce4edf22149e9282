using Bot.Gateway;
using Bot.Subscribers;

namespace Bot.Alerts;

/// <summary>A reader whom an alert is for, with the wishes that decide whether it goes out now.</summary>
/// <param name="Chat">Who.</param>
/// <param name="MostPerDay">The daily cap.</param>
/// <param name="QuietHours">When nothing is to come; null: never.</param>
/// <param name="MajorOverrides">Whether major alerts come all the same.</param>
/// <param name="Language">IETF tag of the language that the reader is written to; null: not known.</param>
internal sealed record AlertReader(
    ChatKey Chat, long MostPerDay, QuietHours? QuietHours, bool MajorOverrides, string? Language);
