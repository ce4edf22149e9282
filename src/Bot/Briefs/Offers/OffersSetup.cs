using System.Text.Json.Nodes;
using Bot.Briefs.Stories;
using Bot.Subscribers;

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
        .AddSingleton<OfferRound>()
        .AddSingleton(ReaderTableStore.Of("offers_waiting", "offers_waiting", "since, article_id"))
        .AddSingleton(ReaderTableStore.Of("offer_times", "offer_times", "chat"))
        // How far a fan-out has come says nothing about the reader that is at its turn.
        .AddSingleton(new ReaderRecords(
            "offers_reached", (_, _, _) => Task.FromResult<JsonNode?>(null), NewsQueueStore.ForgetAsync));
}
