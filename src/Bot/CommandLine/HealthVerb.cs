using System.CommandLine;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary><c>health</c>: asks the running service whether it is ready, for containers without a web client.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Create()
    {
        var verb = new Command("health", "Ask the service that runs on Web:Url whether it is ready; exit code 0 when it is");
        verb.SetAction((parse, cancellationToken) => RunAsync(new VerbContext(parse), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellationToken)
    {
        await using var services = BotServices.Create(context.Settings);
        var address = new Uri($"{WebAddress.ForReaders(services.GetRequiredService<IOptions<WebOptions>>().Value.Url)}/health/ready");
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(address, cancellationToken);
            var state = await response.Content.ReadAsStringAsync(cancellationToken);
            if (!response.IsSuccessStatusCode)
                return context.Fail($"{address} answers {(int)response.StatusCode}: {state}");
            await context.Output.WriteLineAsync(state);
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return context.Fail($"Nothing answers on {address}: start the service with \"run\", or set Web:Url to where it listens");
        }
    }
}
