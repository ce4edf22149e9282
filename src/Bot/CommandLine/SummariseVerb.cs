using System.CommandLine;
using Briefing.Summaries;

namespace Bot.CommandLine;

/// <summary><c>summarise --jsonl</c>: texts in, their most telling whole sentences out.</summary>
internal static class SummariseVerb
{
    private const int UsualWords = 60;

    public static Command Create()
    {
        var jsonl = new Option<bool>("--jsonl")
        {
            Description = "Read {\"id\", \"title\", \"text\"} from standard input, one a line, and write one summary a line",
            Required = true,
        };
        var words = new Option<int>("--words")
        {
            Description = "The most words of a summary",
            DefaultValueFactory = _ => UsualWords,
        };
        words.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && (!int.TryParse(value, out var number) || number < 1))
                result.AddError($"--words {value}: give a whole number from 1 on");
        });
        var verb = new Command("summarise", "Shorten texts to whole sentences within a budget of words") { jsonl, words };
        verb.SetAction(async (parse, cancellationToken) =>
        {
            var budget = parse.GetValue(words);
            await new JsonLines((line, _) => new ValueTask<JsonLineReply>(Reply(line, budget)), Environment.ProcessorCount)
                .RunAsync(cancellationToken);
            return ExitCode.Done;
        });
        return verb;
    }

    private static JsonLineReply Reply(JsonLine line, int words)
    {
        if (line.Text("text") is not { } text)
            return new JsonLineReply.Refusal("The line has no \"text\"");
        var sentences = Summariser.Summarise(line.Text("title"), text, words).Select(place => place.Of(text)).ToList();
        return new JsonLineReply.Row(new SummaryRow(sentences, sentences.Sum(sentence => WordCount.Of(sentence))));
    }

    /// <summary>The fields of a row, in the order they are written.</summary>
    private sealed record SummaryRow(IReadOnlyList<string> Sentences, int Words);
}
