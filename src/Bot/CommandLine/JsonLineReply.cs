namespace Bot.CommandLine;

/// <summary>What one line of a JSON-lines mode is answered with.</summary>
internal abstract record JsonLineReply
{
    private JsonLineReply()
    {
    }

    /// <summary>A row of fields; the line's own <c>id</c> is written before them.</summary>
    /// <param name="Fields">An object whose public properties become the fields, in camel case, in their order.</param>
    internal sealed record Row(object Fields) : JsonLineReply;

    /// <summary>An error row: <c>{"id", "error"}</c>.</summary>
    /// <param name="Reason">What is wrong with the line, in one plain sentence without a full stop at its end.</param>
    internal sealed record Refusal(string Reason) : JsonLineReply;
}
