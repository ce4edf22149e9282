namespace Bot.Articles.Fetching;

/// <summary>A host that only private networks know was named by something that came in.</summary>
internal sealed class PrivateAddressException(string host)
    : IOException($"{host} leads to a private network; set Fetching:AllowPrivateAddresses to true if that is meant");
