using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Bot.Gateway;

/// <summary>Reads single updates from JSON, so that one that cannot be read keeps no other from being read.</summary>
internal static class UpdateReader
{
    /// <summary>What one update means to the bot; null when nothing.</summary>
    /// <param name="json">One update.</param>
    /// <param name="mapper">Gives it its meaning.</param>
    /// <param name="problem">Why it could not be read, without any of its text; null when it could.</param>
    public static IncomingUpdate? Read(JsonElement json, UpdateMapper mapper, out string? problem)
    {
        problem = null;
        try
        {
            if (json.Deserialize<Update>(JsonBotAPI.Options) is { Id: not 0 } update)
                return mapper.Map(update);
            problem = "it is not an update with an id";
            return null;
        }
        // Strange JSON breaks in many ways, down to a field that the mapping takes for granted.
        catch (Exception unreadable) when (unreadable is not (OutOfMemoryException or OperationCanceledException))
        {
            problem = unreadable is JsonException { Path: { } path }
                ? $"{path} is not as the Bot API has it"
                : $"{unreadable.GetType().Name} in {unreadable.TargetSite?.DeclaringType?.Name}";
            return null;
        }
    }

    /// <summary>The id of an update; null when it has none.</summary>
    public static int? Id(JsonElement json) =>
        TelegramAnswerReader.Number(TelegramAnswerReader.Property(json, "update_id")) is { } id and >= int.MinValue and < int.MaxValue
            ? (int)id
            : null;
}
