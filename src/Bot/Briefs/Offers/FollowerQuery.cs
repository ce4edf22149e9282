namespace Bot.Briefs.Offers;

/// <summary>What may be followed of an article.</summary>
/// <param name="Topics">Keys of its topics.</param>
/// <param name="Story">Its story.</param>
/// <param name="Words">Terms of the words and phrases in it that anybody follows.</param>
internal sealed record FollowerQuery(IReadOnlyList<string> Topics, Guid Story, IReadOnlyList<string> Words);
