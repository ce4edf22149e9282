using Bot.Conversations;

namespace Bot.Preferences;

/// <summary>Registers the readers' settings: the message with all of them, and a command for each.</summary>
internal static class PreferencesSetup
{
    public static IServiceCollection AddPreferences(this IServiceCollection services) => services
        .AddSingleton<SettingsDesk>()
        .AddSingleton<ChannelCommand>()
        .AddSettingsCommand("settings", MainPage.Handle, everywhere: true)
        .AddSettingsCommand("digest", DigestPage.Handle)
        .AddSettingsCommand("timezone", ZonePage.Handle)
        .AddSettingsCommand("quiet", QuietPage.Handle)
        .AddSettingsCommand("alertlevel", AlertLevelPage.Handle)
        .AddSettingsCommand("language", LanguagePage.Handle, everywhere: true)
        .AddSettingsCommand("alertcap", DailyCapPage.Handle, isHidden: true)
        .AddSettingsCommand("newspace", NewsPacePage.Handle, isHidden: true)
        .AddSettingsCommand("location", ZonePage.HandlePlace, isHidden: true)
        .AddSingleton(provider => new ConversationCommand(
            "channel", SettingsTexts.Help(Wording.English, "channel"), provider.GetRequiredService<ChannelCommand>().TurnAsync));

    /// <param name="services">Where to.</param>
    /// <param name="name">The command's.</param>
    /// <param name="handle">What it makes of the settings and of what stands behind it.</param>
    /// <param name="everywhere">Whether it means something off Telegram, where no news come unasked.</param>
    /// <param name="isHidden">Whether it stands behind buttons only.</param>
    private static IServiceCollection AddSettingsCommand(
        this IServiceCollection services, string name, Func<SettingsView, string, SettingsResult> handle,
        bool everywhere = false, bool isHidden = false) =>
        services.AddSingleton(provider =>
        {
            var help = isHidden ? "" : SettingsTexts.Help(Wording.English, name);
            return new ConversationCommand(name, help, async (context, cancellationToken) =>
                everywhere || context.Message.Chat.IsTelegram
                    ? await provider.GetRequiredService<SettingsDesk>().TurnAsync(context, handle, cancellationToken)
                    : context.Reply(SettingsTexts.OnTelegramOnly(context.Wording)))
            {
                IsHidden = isHidden,
            };
        });
}
