using Bot.Conversations;
using Bot.Gateway;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Conversations;

/// <summary>Admins as the settings would name them.</summary>
internal static class TestAdmins
{
    public static Admins None { get; } = Of();

    public static Admins Of(params long[] ids) => new(Options.Create(new TelegramOptions { AdminIds = ids }), NullLogger<Admins>.Instance);
}
