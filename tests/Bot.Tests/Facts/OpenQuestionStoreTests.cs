using Bot.Facts;
using Bot.Gateway;
using Bot.Tests.Storage;

namespace Bot.Tests.Facts;

public sealed class OpenQuestionStoreTests(StoreFixture stores)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task A_question_asked_again_counts_and_remembers_who_asked(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var questions = new OpenQuestionStore(store.Database);
        var first = store.Clock.GetUtcNow();
        await questions.AddAsync("Who is the mayor?", new ChatKey("web", "1"), first, Stop);
        await questions.AddAsync("Who won?", new ChatKey("web", "1"), first, Stop);
        await questions.AddAsync(" who  is the MAYOR", new ChatKey("telegram", "2"), first.AddHours(1), Stop);
        await questions.AddAsync("Who is the mayor?", new ChatKey("web", "1"), first.AddHours(2), Stop);

        var listed = await questions.ListAsync(5, Stop);

        Assert.Equal(["Who is the mayor?", "Who won?"], listed.Select(question => question.Question));
        Assert.Equal((3, first, first.AddHours(2)), (listed[0].TimesAsked, listed[0].FirstAsked, listed[0].LastAsked));
        Assert.Equal(["telegram:2", "web:1"], await questions.ChatsAsync(listed[0].Id, Stop));
        Assert.Single(await questions.ListAsync(1, Stop));
    }

    [Theory, ClassData(typeof(StoreEngines))]
    public async Task Askers_at_once_are_all_counted(StoreEngine engine)
    {
        await using var store = await stores.OpenAsync(engine);
        var questions = new OpenQuestionStore(store.Database);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(chat => Task.Run(() =>
            questions.AddAsync("Why?", new ChatKey("web", $"{chat}"), store.Clock.GetUtcNow(), Stop))));

        var question = Assert.Single(await questions.ListAsync(5, Stop));
        Assert.Equal(20, question.TimesAsked);
        Assert.Equal(20, (await questions.ChatsAsync(question.Id, Stop)).Count);
    }
}
