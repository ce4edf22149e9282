namespace Bot.Alerts;

/// <summary>What a correction or retraction says.</summary>
/// <param name="Text">The right text; of a retraction, why the alert is withdrawn.</param>
/// <param name="WhatWasWrong">Of a correction, if it is known already; null: it is said later.</param>
/// <param name="Link">Where readers find more; null: where the original led.</param>
internal sealed record RevisionWords(string Text, string? WhatWasWrong, Uri? Link);
