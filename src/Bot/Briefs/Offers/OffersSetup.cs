namespace Bot.Briefs.Offers;

/// <summary>Registers the offering of news.</summary>
internal static class OffersSetup
{
    public static IServiceCollection AddOffers(this IServiceCollection services) => services
        .AddSingleton<FollowerStore>()
        .AddSingleton<OfferFollowers>()
        .AddSingleton<OfferedArticleReader>()
        .AddSingleton<OfferContentStore>()
        .AddSingleton<OfferFanOut>()
        .AddSingleton<WaitingOfferStore>()
        .AddSingleton<WaitingOfferRound>()
        .AddSingleton<OfferDelivery>()
        .AddSingleton<OfferRound>();
}
