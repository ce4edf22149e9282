namespace Bot.Gateway;

/// <summary>What became of one call to the channel.</summary>
internal abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>Carried out. An edit that would have changed nothing counts as carried out.</summary>
    /// <param name="MessageId">The message's id within the chat; 0 when it could not be read or the call makes no message.</param>
    internal sealed record Sent(long MessageId) : SendResult;

    /// <summary>Not carried out: too many calls. The same call may be made again after the wait.</summary>
    internal sealed record TooMany(TimeSpan Wait) : SendResult;

    /// <summary>Not carried out, and no call to this chat will be until the reader comes back: blocked, deleted, thrown out, no such chat.</summary>
    internal sealed record Gone(string Reason) : SendResult;

    /// <summary>Not carried out: the group goes on under another id.</summary>
    internal sealed record Moved(ChatKey To) : SendResult;

    /// <summary>Not carried out, and the same call never will be: the channel does not take this message.</summary>
    internal sealed record Rejected(string Reason) : SendResult
    {
        /// <summary>Whether it is the photo that the channel does not take, so that the words alone may be welcome.</summary>
        public bool IsOfPhoto { get; init; }
    }

    /// <summary>Certainly not carried out, for a cause that may pass: no connection, no name, the token refused.</summary>
    internal sealed record NotSent(string Reason) : SendResult;

    /// <summary>Nobody can tell whether it was carried out: no answer in time, the connection cut, an error of the server's.</summary>
    internal sealed record Unknown(string Reason) : SendResult;
}
