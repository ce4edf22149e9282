using Bot.Conversations;

namespace Bot.Preferences;

/// <summary>Registers the readers' settings: the message with all of them, and a command for each.</summary>
internal static class PreferencesSetup
{
    public static IServiceCollection AddPreferences(this IServiceCollection services) => services
        .AddSingleton<SettingsDesk>()
        .AddSingleton<ChannelCommand>()
        .AddSettingsCommand("settings", SettingsTexts.CommandSettings, MainPage.Handle, everywhere: true)
        .AddSettingsCommand("digest", SettingsTexts.CommandDigest, DigestPage.Handle)
        .AddSettingsCommand("timezone", SettingsTexts.CommandTimezone, ZonePage.Handle)
        .AddSettingsCommand("quiet", SettingsTexts.CommandQuiet, QuietPage.Handle)
        .AddSettingsCommand("alertlevel", SettingsTexts.CommandAlertlevel, AlertLevelPage.Handle)
        .AddSettingsCommand("language", SettingsTexts.CommandLanguage, LanguagePage.Handle, everywhere: true)
        .AddSettingsCommand("alertcap", null, DailyCapPage.Handle)
        .AddSettingsCommand("newspace", null, NewsPacePage.Handle)
        .AddSettingsCommand("location", null, ZonePage.HandlePlace)
        .AddSingleton(provider => new ConversationCommand(
            "channel", SettingsTexts.CommandChannel, provider.GetRequiredService<ChannelCommand>().TurnAsync)
        {
            Part = HelpPart.Settings,
            IsForPrivateChats = true,
        });

    /// <param name="services">Where to.</param>
    /// <param name="name">The command's.</param>
    /// <param name="help">Its line for /help; null: it stands behind buttons only.</param>
    /// <param name="handle">What it makes of the settings and of what stands behind it.</param>
    /// <param name="everywhere">Whether it means something off Telegram, where no news come unasked.</param>
    private static IServiceCollection AddSettingsCommand(
        this IServiceCollection services, string name, Func<Wording, string>? help,
        Func<SettingsView, string, SettingsResult> handle, bool everywhere = false) =>
        services.AddSingleton(provider => new ConversationCommand(
            name, help ?? (_ => ""), async (context, cancellationToken) => everywhere || context.Message.Chat.IsTelegram
                ? await provider.GetRequiredService<SettingsDesk>().TurnAsync(context, handle, cancellationToken)
                : context.Reply(SettingsTexts.OnTelegramOnly(context.Wording)))
        {
            IsHidden = help is null,
            Part = HelpPart.Settings,
        });
}
