using Bot.Answers;
using Bot.Articles;
using Bot.Conversations;
using Bot.Facts;
using Bot.Facts.Corrections;
using Bot.Gateway;
using Bot.Subscribers;
using Bot.Tests.Storage;
using Briefing.Answers;
using Briefing.Articles;
using Briefing.Facts;

namespace Bot.Tests.Answers;

/// <summary>The answering over a store of its own that holds an invented story.</summary>
internal sealed class AnswerDesk : IAsyncDisposable
{
    public const string StoryId = "unrest-1";

    public static readonly DateTimeOffset Published = new(2031, 5, 9, 12, 0, 0, TimeSpan.Zero);

    private const string Story = """
        Lurania's former harbour chief has been arrested on suspicion of fraud following dockers' protests in Port Belmar.

        The detention of Tomas Verrell was announced by the National Ports Committee, a body he headed until his removal last week.

        The protests began in response to a rise in ferry fares but grew to reflect anger at the government.

        The Harbour Ministry says 14 dockers and nine guards were injured in the clashes. More than 300 people have been detained, according to the ministry.

        The figures have not been independently verified. Ferries were down during the protests.

        Lurania: The basics

        Where is it? Lurania lies on the Amber Sea, between Ostria to the north and Kessel to the south.

        Why does it matter? Its two harbours handle a third of the region's grain.
        """;

    private readonly TestStore store;

    private AnswerDesk(TestStore store)
    {
        this.store = store;
        var topics = new TopicCatalogue(store.Articles);
        var candidates = new CandidateFinder(store.Facts, new KnownFacts(store.Facts), store.Articles, topics, new StatementCache());
        var corrections = new DialogueCorrections(
            new EndedFacts(store.Facts), new CorrectionStore(store.Database), new GivenFactStore(store.Database));
        Service = new AnswerService(candidates, corrections);
    }

    public TestStore Store => store;

    public AnswerService Service { get; }

    public DateTimeOffset Now { get; init; } = Published.AddHours(3);

    public static async Task<AnswerDesk> OpenAsync()
    {
        var desk = new AnswerDesk(await TestStore.OnSqliteAsync());
        await desk.StoreAsync(StoryId, "Lurania unrest: Ex-harbour chief arrested", Story, Published);
        return desk;
    }

    /// <summary>Stores an article with the facts that the bot extracts from it.</summary>
    public Task StoreAsync(string id, string title, string text, DateTimeOffset published, string source = "Belmar Gazette")
    {
        var article = new ArticleText(title, text, published, null, source, "en");
        var url = new Uri($"https://news.example/{id}");
        return store.Articles.SaveAsync(
            [new ArticleToStore(id, url, source, article, FactExtractor.Extract(article), [])], TestContext.Current.CancellationToken);
    }

    public Task<Answer> AskAsync(string question, Dialogue? dialogue = null, ChatKey? chat = null) => Service.AnswerAsync(
        new AnswerRequest(question, dialogue ?? Dialogue.Empty, Now) { Chat = chat }, TestContext.Current.CancellationToken);

    /// <summary>The last answer of a conversation.</summary>
    public async Task<Answer> TalkAsync(params string[] questions)
    {
        var answer = await AskAsync(questions[0]);
        foreach (var question in questions.Skip(1))
            answer = await AskAsync(question, answer.Next);
        return answer;
    }

    /// <summary>What a reader is told.</summary>
    public string Text(Answer answer) => AnswerTexts.Of(Wording.English, answer, Now).Text;

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
