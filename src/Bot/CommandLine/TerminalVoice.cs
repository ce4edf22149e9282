using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Gateway;
using Spectre.Console;

namespace Bot.CommandLine;

/// <summary>How a conversation shows in the terminal.</summary>
internal abstract record TerminalVoice
{
    private TerminalVoice()
    {
    }

    /// <summary>Asks for the next message.</summary>
    public abstract void Prompt();

    /// <summary>Shows what one message led to.</summary>
    /// <param name="said">The message; empty when the bot spoke first.</param>
    /// <param name="replies">In order.</param>
    /// <param name="numbered">What the reader may ask by number, from 1.</param>
    public abstract void Show(string said, IReadOnlyList<OutgoingMessage> replies, IReadOnlyList<MessageButton> numbered);

    /// <summary>For people: styles on a terminal that has them, plain text elsewhere.</summary>
    public sealed record Readable(IAnsiConsole Console, bool Prompts) : TerminalVoice
    {
        public override void Prompt()
        {
            if (Prompts)
                Console.Write(new Text("> ", new Style(decoration: Decoration.Bold)));
        }

        public override void Show(string said, IReadOnlyList<OutgoingMessage> replies, IReadOnlyList<MessageButton> numbered)
        {
            foreach (var reply in replies)
            {
                Console.Write(TerminalText.Of(reply.Text));
                Console.WriteLine();
                Console.WriteLine();
                if (reply.Document is { } document)
                    Console.WriteLine(document.Content);
            }
            for (var index = 0; index < numbered.Count; index++)
                Console.WriteLine($"  {index + 1}  {numbered[index].Label}", new Style(decoration: Decoration.Dim));
            if (numbered.Count > 0)
                Console.WriteLine();
        }
    }

    /// <summary>For programs: one JSON object a message.</summary>
    public sealed record Lines(TextWriter Output) : TerminalVoice
    {
        private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };

        public override void Prompt()
        {
        }

        public override void Show(string said, IReadOnlyList<OutgoingMessage> replies, IReadOnlyList<MessageButton> numbered) =>
            Output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    said,
                    replies = replies.Select(reply => reply.Text.Text),
                    files = Files(replies) is { Count: > 0 } files ? files : null,
                    suggestions = numbered.Select(button => button.Says),
                }, Json));

        private static List<OutgoingDocument> Files(IReadOnlyList<OutgoingMessage> replies) =>
            [.. replies.Select(reply => reply.Document).OfType<OutgoingDocument>()];
    }
}
