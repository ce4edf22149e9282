using System.CommandLine;
using Bot.Briefs;
using Bot.Conversations;

namespace Bot.CommandLine;

/// <summary><c>brief TOPIC</c>: prints a briefing.</summary>
internal static class BriefVerb
{
    public static Command Create()
    {
        var topic = new Argument<string[]>("TOPIC") { Description = "A country, person or body", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format")
        {
            Description = "In which form",
            DefaultValueFactory = _ => "basics",
        };
        format.AcceptOnlyFromAmong("basics", "short", "timeline");
        var verb = new Command("brief", "Print a briefing on a topic") { topic, format };
        verb.SetAction((parse, cancellationToken) => RunAsync(
            new VerbContext(parse), string.Join(' ', parse.GetRequiredValue(topic)), FormatOf(parse.GetRequiredValue(format)), cancellationToken));
        return verb;
    }

    private static BriefFormat FormatOf(string name) => Enum.Parse<BriefFormat>(name, ignoreCase: true);

    private static async Task<int> RunAsync(
        VerbContext context, string name, BriefFormat format, CancellationToken cancellationToken)
    {
        await using var services = await BotServices.BuildAsync(context.Settings, cancellationToken);
        var briefs = services.GetRequiredService<BriefService>();
        if (await briefs.FindTopicAsync(name, cancellationToken) is not { } topic)
        {
            var nearest = await briefs.NearestTopicsAsync(name, cancellationToken);
            await context.Output.WriteLineAsync(context.Json
                ? BriefJson.OfUnknown(name, nearest)
                : BriefTexts.UnknownTopic(Wording.English, name, nearest).Text);
            return ExitCode.NoAnswer;
        }
        var brief = await briefs.BriefAsync(topic, format, Wording.English, cancellationToken);
        await context.Output.WriteLineAsync(
            context.Json ? BriefJson.Of(brief, format) : BriefTexts.Of(Wording.English, brief).Text);
        return brief is Brief.Nothing ? ExitCode.NoAnswer : ExitCode.Done;
    }
}
