namespace Bot.Gateway;

/// <summary>A button below a message.</summary>
/// <param name="Label">What the reader sees.</param>
/// <param name="Says">The text that pressing it stands for, as if the reader had typed it.</param>
internal sealed record MessageButton(string Label, string Says)
{
    /// <summary>
    /// Where it leads instead, on Telegram; what it says is then what whoever follows a link to the bot in it will have said.
    /// Null: pressing it says something.
    /// </summary>
    public Uri? Url { get; init; }

    /// <summary>Whether it stands beside the button before it instead of on a row of its own.</summary>
    public bool IsBeside { get; init; }
}
