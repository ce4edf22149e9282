using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Gateway;

/// <summary>Reads the updates that Telegram brings to the webhook.</summary>
internal sealed class WebhookReader(TelegramIdentity identity, IOptions<TelegramOptions> options, TimeProvider time)
{
    /// <summary>The most that is read of a call, in bytes; an update has some ten thousand.</summary>
    internal const int MaxBytes = 1 << 20;

    /// <summary>The header in which Telegram sends the secret along.</summary>
    internal const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Reads one call: first the secret, without which the body is not looked at.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<WebhookReading> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HasSecret(request))
            return new WebhookReading.Forbidden();
        if (request.ContentLength > MaxBytes)
            return new WebhookReading.TooLarge();
        try
        {
            var body = await BodyAsync(request.Body, cancellationToken);
            return body is null ? new WebhookReading.TooLarge() : await UpdateAsync(body.Value, cancellationToken);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new WebhookReading.TooLarge();
        }
        catch (IOException broken)
        {
            return new WebhookReading.NotNow(broken.Message);
        }
    }

    /// <summary>Compares hashes, which have one length, in a time that does not depend on where they differ.</summary>
    private bool HasSecret(HttpRequest request)
    {
        var sent = SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString()));
        var secret = options.Value.WebhookSecret;
        var own = SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? ""));
        return CryptographicOperations.FixedTimeEquals(sent, own) && !string.IsNullOrEmpty(secret);
    }

    /// <summary>The body, or null when it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(Stream body, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16 << 10];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (read.Length + count > MaxBytes)
                return null;
            read.Write(buffer, 0, count);
        }
        return read.GetBuffer().AsMemory(0, (int)read.Length);
    }

    private async Task<WebhookReading> UpdateAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        JsonElement json;
        try
        {
            json = JsonElement.Parse(body.Span);
        }
        catch (JsonException)
        {
            return new WebhookReading.Unreadable("it is not JSON");
        }
        var (self, _) = await identity.TryLearnAsync(cancellationToken);
        if (self is null)
            return new WebhookReading.NotNow("Telegram has not told yet who this bot is");
        var update = UpdateReader.Read(json, new UpdateMapper(self, time), out var problem);
        return problem is null
            ? new WebhookReading.Accepted(update)
            : new WebhookReading.Unreadable($"update {UpdateReader.Id(json)}: {problem}");
    }
}
