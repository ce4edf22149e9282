using System.Security.Cryptography;
using Bot.Conversations;

namespace Bot.Alerts.Api;

/// <summary>Drafts alerts, each request once, and corrections and retractions of them.</summary>
internal sealed class AlertDrafting(
    AlertDesk desk, DraftReader reader, DraftRequestStore requests, DeskRunner runner, ApiAnswers answers)
{
    private const int MaxKeyLength = 200;

    /// <summary>Drafts an alert, or finds the one that the same request has drafted before.</summary>
    public async Task<IResult> DraftAsync(
        ApiKey key, string? idempotencyKey, HttpRequest request, CancellationToken cancellationToken)
    {
        if (idempotencyKey is not { Length: > 0 and <= MaxKeyLength } || !idempotencyKey.All(one => one is > ' ' and <= '~'))
            return FieldErrors.Of("Idempotency-Key", ApiTexts.IdempotencyKey);
        var (asked, problem) = await RequestBody.ReadAsync<DraftRequest>(request, cancellationToken);
        if (asked is null)
            return problem!;
        return await OnceAsync(key, idempotencyKey, asked, cancellationToken);
    }

    /// <summary>Drafts a correction.</summary>
    public async Task<IResult> CorrectAsync(ApiKey key, long number, HttpRequest request, CancellationToken cancellationToken)
    {
        var (asked, problem) = await RequestBody.ReadAsync<CorrectionRequest>(request, cancellationToken);
        if (asked is null)
            return problem!;
        var errors = new FieldErrors();
        var link = DraftReader.Link(asked.Link, errors);
        return errors.AreNone
            ? await ReviseAsync(token => desk.ReviseAsync(
                key.Actor, number, AlertKind.Correction,
                new RevisionWords(asked.Text!.Trim(), asked.WhatWasWrong!.Trim(), link), token), cancellationToken)
            : errors.Answer();
    }

    /// <summary>Drafts a retraction.</summary>
    public async Task<IResult> RetractAsync(ApiKey key, long number, HttpRequest request, CancellationToken cancellationToken)
    {
        var (asked, problem) = await RequestBody.ReadAsync<RetractionRequest>(request, cancellationToken);
        return asked is null
            ? problem!
            : await ReviseAsync(
                token => desk.ReviseAsync(
                    key.Actor, number, AlertKind.Retraction, new RevisionWords(asked.Reason!.Trim(), null, null), token),
                cancellationToken);
    }

    private async Task<IResult> OnceAsync(
        ApiKey key, string idempotencyKey, DraftRequest asked, CancellationToken cancellationToken)
    {
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(RequestBody.Canonical(asked)));
        for (var attempt = 1; ; attempt++)
        {
            if (await requests.FindAsync(key, idempotencyKey, cancellationToken) is { } before)
                return before.BodyHash == bodyHash
                    ? await answers.DocumentAsync(before.Number, isNew: false, cancellationToken)
                    : ApiProblem.KeyReused.Answer(ApiTexts.KeyReused, ("number", before.Number));
            var (content, wrong) = await reader.ReadAsync(asked, cancellationToken);
            if (content is null)
                return wrong!;
            var result = await desk.DraftAsync(key.Actor, content, cancellationToken);
            if (result is not DeskResult.Done done)
                return ApiAnswers.Refusal(result);
            try
            {
                await runner.CommitAsync(done, (connection, token) =>
                    requests.AddAsync(connection, key, idempotencyKey, bodyHash, done.Alert.Number, token), cancellationToken);
                return await answers.DocumentAsync(done.Alert.Number, isNew: true, cancellationToken);
            }
            catch (TurnConflictException) when (attempt < DeskRunner.MostAttempts)
            {
                // Either the same request has just been carried out, or another draft took the number.
            }
        }
    }

    private async Task<IResult> ReviseAsync(
        Func<CancellationToken, Task<DeskResult>> revise, CancellationToken cancellationToken) =>
        await runner.RunAsync(revise, cancellationToken) switch
        {
            DeskResult.Done done => await answers.DocumentAsync(done.Alert.Number, isNew: true, cancellationToken),
            var refused => ApiAnswers.Refusal(refused),
        };
}
