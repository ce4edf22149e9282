using System.CommandLine;
using System.Text.Json;
using Bot.Answers;
using Bot.Conversations;
using Bot.Facts;
using Bot.Gateway;
using Briefing.Answers;

namespace Bot.CommandLine;

/// <summary><c>ask</c>: answers one question, or with <c>--jsonl</c> one a line.</summary>
internal static class AskVerb
{
    private static readonly Argument<string[]> Question = new("question")
    {
        Description = "The question, with or without quotation marks",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Topic = new("--topic") { Description = "What the question is about", HelpName = "TOPIC" };

    private static readonly Option<bool> Lines = new("--jsonl")
    {
        Description = "Answer JSON objects from standard input, one a line: id, question, article?, topic?, session?, now?",
    };

    public static Command Create()
    {
        var verb = new Command("ask", "Answer a question from the stored facts") { Question, Topic, Lines };
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(Lines) && result.GetValue(Question) is not { Length: > 0 })
                result.AddError("ask: name a question, or give --jsonl to read questions from standard input");
        });
        verb.SetAction((parse, cancellationToken) => RunAsync(
            new VerbContext(parse), parse.GetValue(Question) ?? [], parse.GetValue(Topic), parse.GetValue(Lines), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(
        VerbContext context, string[] question, string? topic, bool lines, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        if (lines)
        {
            var asked = ActivatorUtilities.CreateInstance<AskLines>(services);
            await new JsonLines(asked.ReplyAsync, degree: 1).RunAsync(cancellationToken);
            return ExitCode.Done;
        }
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var request = new AnswerRequest(string.Join(' ', question), Dialogue.Empty with { Topic = topic }, now)
        {
            Topic = topic,
            Chat = new ChatKey("terminal", "ask"),
        };
        var answer = await services.GetRequiredService<AnswerService>().AnswerAsync(request, cancellationToken);
        if (answer.IsKept)
            await services.GetRequiredService<OpenQuestionStore>().AddAsync(request.Question, request.Chat.Value, now, cancellationToken);
        Print(context, answer, now);
        return answer.IsAnswered ? ExitCode.Done : ExitCode.NoAnswer;
    }

    private static void Print(VerbContext context, Answer answer, DateTimeOffset now)
    {
        var text = AnswerTexts.Of(Wording.English, answer, now).Text;
        if (context.Json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(AnswerRow.Of(answer, text), AnswerRow.Format));
            return;
        }
        context.Output.WriteLine(text);
        foreach (var suggestion in answer.Suggestions)
            context.Output.WriteLine($"  > {suggestion}");
    }
}
