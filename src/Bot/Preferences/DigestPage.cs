using Bot.Gateway;

namespace Bot.Preferences;

/// <summary>When digests come: the menu of all, and /digest.</summary>
internal static class DigestPage
{
    /// <summary>A chat has at most so many times.</summary>
    public const int MostTimes = 6;

    private const int InARow = 3;

    private static readonly TimeOnly[] Common = [new(7, 0), new(8, 0), new(9, 0), new(12, 0), new(18, 0), new(21, 0)];

    /// <summary>The line on the first page.</summary>
    public static MessageText Line(SettingsView view) => DigestTimesTexts.Line(view);

    public static SettingsPage Of(SettingsView view)
    {
        var text = new MessageTextBuilder().Append(DigestTimesTexts.Menu(view)).AppendLine().AppendLine().Append(ZonePage.Line(view));
        return new SettingsPage(text.Build(), [.. Times(view), .. Additions(view), .. End(view)]);
    }

    /// <summary>/digest with times and days, or "off" behind it.</summary>
    public static SettingsResult Handle(SettingsView view, string argument)
    {
        if (argument.Length == 0)
            return new SettingsResult.Shown(Of(view));
        if (DigestRequest.Parse(argument) is not { } request)
            return new SettingsResult.Wrong(DigestTimesTexts.Wrong(view.Wording));
        if (request.IsMenu)
            return new SettingsResult.Shown(DigestTimePage.Of(view, request.Times[0]));
        var digests = request.Change(view.Wants.Digests);
        if (digests.Count > MostTimes)
            return new SettingsResult.Wrong(DigestTimesTexts.TooMany(view.Wording, MostTimes));
        var changed = view with { Wants = view.Wants with { Digests = digests } };
        return new SettingsResult.Changed(changed, request is { IsOff: false, Times: [var only] }
            ? after => DigestTimePage.Of(after, only)
            : Of);
    }

    private static IEnumerable<MessageButton> Times(SettingsView view) => view.Wants.Digests.Select(digest => new MessageButton(
        DigestTimesTexts.TimeLabel(view.Wording, digest), view.Says("digest", $"{SettingsTexts.Clock(digest.At)} {DigestRequest.MenuWord}")));

    private static IEnumerable<MessageButton> Additions(SettingsView view) => view.Wants.Digests.Count >= MostTimes
        ? []
        : Common.Where(time => view.Wants.Digests.All(digest => digest.At != time))
            .Select((time, index) => new MessageButton($"+ {SettingsTexts.Clock(time)}", view.Says("digest", SettingsTexts.Clock(time)))
            {
                IsBeside = index % InARow > 0,
            });

    private static IEnumerable<MessageButton> End(SettingsView view)
    {
        if (view.Wants.Digests.Count > 0)
            yield return new MessageButton(DigestTimesTexts.Off(view.Wording), view.Says("digest", "off"));
        yield return MainPage.Back(view) with { IsBeside = view.Wants.Digests.Count > 0 };
    }
}
