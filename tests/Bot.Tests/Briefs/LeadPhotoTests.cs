using Bot.Briefs;
using Bot.Gateway;
using Bot.Subscribers;
using Briefing.Articles;

namespace Bot.Tests.Briefs;

public sealed class LeadPhotoTests
{
    private static readonly Subscriber Reader = Subscriber.New(ChatKey.Telegram(42)) with { Language = "en" };
    private static readonly LeadImage Image = new(new Uri("https://cdn.example.org/a.jpg"), "Jane Doe/Agency");

    [Fact]
    public async Task A_short_briefing_on_Telegram_has_its_lead_articles_photo_and_credit()
    {
        await using var desk = await OpenAsync(Image);

        var message = await BriefAsync(desk, BriefFormat.Short, Reader);

        Assert.Equal("https://cdn.example.org/a.jpg", message.Photo);
        Assert.EndsWith("\n\nPhoto: Jane Doe/Agency", message.Text.Text, StringComparison.Ordinal);
        Assert.True(message.Text.Text.Length <= 1_024);
        Assert.Equal(message.WithoutPhoto!.Text + "\n\nPhoto: Jane Doe/Agency", message.Text.Text);
    }

    [Fact]
    public async Task Without_a_photo_or_room_for_one_or_a_place_that_shows_it_the_text_stands_alone()
    {
        await using var plain = await OpenAsync(null);
        await using var crowded = await OpenAsync(Image with { Credit = new string('c', 900) });
        await using var desk = await OpenAsync(Image);

        foreach (var message in new[]
        {
            await BriefAsync(plain, BriefFormat.Short, Reader), await BriefAsync(crowded, BriefFormat.Short, Reader),
            await BriefAsync(desk, BriefFormat.Short, null), await BriefAsync(desk, BriefFormat.Basics, Reader),
        })
        {
            Assert.Null(message.Photo);
            Assert.Null(message.WithoutPhoto);
            Assert.DoesNotContain("Photo:", message.Text.Text, StringComparison.Ordinal);
        }
    }

    private static async Task<OutgoingMessage> BriefAsync(BriefDesk desk, BriefFormat format, Subscriber? from) => Assert.Single(
        (await desk.Conversation.CommandAsync(desk.Message("Tavia", from), format, TestContext.Current.CancellationToken)).Replies);

    private static async Task<BriefDesk> OpenAsync(LeadImage? image)
    {
        var desk = await BriefDesk.OpenAsync();
        await desk.StoreAsync(TaviaArticles.Walkout with { Image = image });
        await desk.StoreAsync(TaviaArticles.Arrest with { Image = image });
        return desk;
    }
}
