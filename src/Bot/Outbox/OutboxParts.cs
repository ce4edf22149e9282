using Bot.Gateway;

namespace Bot.Outbox;

/// <summary>Makes stored calls of a message: as many as it needs at Telegram's length.</summary>
internal static class OutboxParts
{
    private const int MaxCaption = 1_024;
    private const int MaxEditParts = 1;

    // A button's label is cut by phones long before this.
    private const int LongestLabel = 64;

    /// <summary>The calls in order; the first replies, the last has the buttons. An edit is one call and is cut to fit.</summary>
    public static IReadOnlyList<OutboxBody> Of(OutgoingMessage message)
    {
        var texts = MessageParts.Split(message.Text, message is { Photo: null, Document: null } ? TelegramText.MaxLength : MaxCaption);
        var kept = message.Edits is null ? texts : [.. texts.Take(MaxEditParts)];
        return
        [
            .. kept.Select((text, index) => new OutboxBody(text)
            {
                Thread = message.Thread,
                RepliesTo = index == 0 ? message.RepliesTo : null,
                Edits = message.Edits,
                IsSilent = message.IsSilent,
                ShowsPreview = message.ShowsPreview,
                Photo = index == 0 ? message.Photo : null,
                WithoutPhoto = index == 0 ? message.WithoutPhoto : null,
                Document = index == 0 ? message.Document : null,
                Keyboard = index == kept.Count - 1 && message.Buttons.Count > 0 ? Rows(message.Buttons) : null,
            }),
        ];
    }

    private static List<IReadOnlyList<CallButton>> Rows(IReadOnlyList<MessageButton> buttons)
    {
        var rows = new List<IReadOnlyList<CallButton>>();
        foreach (var button in buttons)
        {
            var call = new CallButton(Shortened(button.Label), ButtonStore.TokenOf(button.Says)) { Url = button.Url };
            if (button.IsBeside && rows.Count > 0)
                rows[^1] = [.. rows[^1], call];
            else
                rows.Add([call]);
        }
        return rows;
    }

    private static string Shortened(string label) =>
        label.Length <= LongestLabel ? label : MessageParts.Split(new MessageText(label, []), LongestLabel - 1)[0].Text + "…";
}
