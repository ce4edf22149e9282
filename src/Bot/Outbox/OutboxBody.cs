using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>A call as the outbox stores it: everything but the chat.</summary>
/// <param name="Text">What it says, at most one message long.</param>
internal sealed record OutboxBody(MessageText Text)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    /// <summary>Rows of buttons; null for none.</summary>
    public IReadOnlyList<IReadOnlyList<CallButton>>? Keyboard { get; init; }

    public int? Thread { get; init; }

    public long? RepliesTo { get; init; }

    public long? Edits { get; init; }

    public bool IsSilent { get; init; }

    public bool ShowsPreview { get; init; }

    public string? Photo { get; init; }

    /// <summary>What it says without the photo, when that is refused; null: nothing.</summary>
    public MessageText? WithoutPhoto { get; init; }

    public OutgoingDocument? Document { get; init; }

    public bool IsPaid { get; init; }

    /// <summary>The press to answer; null: it is a message.</summary>
    public string? PressId { get; init; }

    /// <summary>As stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>What <see cref="Write"/> wrote.</summary>
    public static OutboxBody Read(string stored) => JsonSerializer.Deserialize<OutboxBody>(stored, Json)!;

    /// <summary>The call that it makes to a chat.</summary>
    public OutgoingCall CallTo(ChatKey chat)
    {
        if (PressId is not null)
            return new OutgoingCall.AnswerPress(chat, PressId, Text.Text.Length > 0 ? Text.Text : null);
        if (Edits is { } messageId)
        {
            return new OutgoingCall.Edit(chat, messageId, Text)
            {
                Keyboard = Keyboard ?? [],
                ShowsPreview = ShowsPreview,
                IsCaption = Photo is not null,
            };
        }
        return new OutgoingCall.Send(chat, Text)
        {
            Keyboard = Keyboard ?? [],
            Thread = Thread,
            RepliesTo = RepliesTo,
            IsSilent = IsSilent,
            ShowsPreview = ShowsPreview,
            Photo = Photo,
            Document = Document,
            IsPaid = IsPaid,
        };
    }
}
