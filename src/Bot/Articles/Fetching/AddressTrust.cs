namespace Bot.Articles.Fetching;

/// <summary>Who gave an address, which decides where it may lead.</summary>
internal enum AddressTrust
{
    /// <summary>Something that came in: a feed, an outline, a redirect. It may lead to public addresses only.</summary>
    Found,
    /// <summary>The operator, who may name any host the bot can reach.</summary>
    Named,
}
