using Bot.Conversations;
using Bot.Gateway;
using Bot.Tests.Gateway;

namespace Bot.Tests.Conversations;

/// <summary>Who has a say in groups.</summary>
internal static class TestRights
{
    /// <summary>For tests in which nobody asks.</summary>
    public static ChatRights Untold { get; } = Of(new TelegramDesk());

    /// <summary>As a desk's Telegram says.</summary>
    public static ChatRights Of(TelegramDesk desk) => new(desk.Get<TelegramChats>());
}
