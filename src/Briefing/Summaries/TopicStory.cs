using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>The running story of a topic: what the newest article that is mainly about it tells, and the articles that tell of the same.</summary>
internal sealed class TopicStory
{
    private const int OpeningSentences = 2;
    private const int OpeningUnits = 600;

    private readonly TopicMentions mentions;
    private readonly Dictionary<Guid, Dictionary<int, WeighedSentence>> weights = [];

    private TopicStory(Topic topic, IReadOnlyList<SourceArticle> articles)
    {
        mentions = new TopicMentions(topic);
        Articles = articles;
    }

    /// <summary>Newest first; the first is the story's main article. Empty when no article names the topic.</summary>
    public IReadOnlyList<SourceArticle> Articles { get; }

    /// <summary>The newest story in the material.</summary>
    public static TopicStory Newest(BriefingMaterial material)
    {
        var mentions = new TopicMentions(material.Topic);
        var main = material.Articles.FirstOrDefault(article => IsMainly(article, mentions))
            ?? (material.Articles.Count > 0 ? material.Articles[0] : null);
        if (main is null)
            return new TopicStory(material.Topic, []);
        var groups = StoryGroups.Group(material.Articles.Select(Described));
        var together = groups.First(group => group.Any(article => article.Id == main.Id)).Select(article => article.Id).ToHashSet();
        return new TopicStory(material.Topic, [main, .. material.Articles.Where(article => article != main && together.Contains(article.Id))]);
    }

    /// <summary>The sentence that opens the story: the main article's first that names the topic or stands for it.</summary>
    public Fact? Lead => Articles.Count == 0 ? null : LeadOf(Articles[0]);

    /// <summary>The article's opening sentence for this topic, or null when it holds no statement.</summary>
    public Fact? LeadOf(SourceArticle article)
    {
        var facts = article.Facts.Where(Telling).ToList();
        var isMain = article.Title is { } title && mentions.AreIn(title);
        return facts.Take(OpeningSentences).FirstOrDefault(fact => isMain || Names(fact))
            ?? facts.FirstOrDefault(fact => Names(fact) && !OpeningWords.LeanBack(fact.Statement))
            ?? facts.FirstOrDefault();
    }

    /// <summary>Whether the fact is about the topic or names it.</summary>
    public bool Names(Fact fact) => mentions.IsName(fact.Subject) || mentions.AreIn(fact.Statement);

    /// <summary>How much of its article's news a fact tells, comparable within this story; 0 when it cannot stand alone.</summary>
    public double WeightOf(Fact fact, SourceArticle article)
    {
        if (!weights.TryGetValue(article.Id, out var ofArticle))
            weights[article.Id] = ofArticle = SentenceWeights.Of(article.Title, article.Text).ToDictionary(sentence => sentence.Place.Start);
        return fact.Source.Place is { } place && ofArticle.TryGetValue(place.Start, out var sentence) && !sentence.IsFiller && !sentence.LeansBack
            ? sentence.Weight
            : 0;
    }

    /// <summary>Whether a fact is a statement of the running text that may be told.</summary>
    public static bool Telling(Fact fact) =>
        fact.Question is null && fact.Status is not (FactStatus.Corrected or FactStatus.Withdrawn) && !fact.Statement.EndsWith('?');

    private static bool IsMainly(SourceArticle article, TopicMentions mentions) =>
        (article.Title is { } title && mentions.AreIn(title))
        || mentions.AreIn(article.Text[..Math.Min(article.Text.Length, OpeningUnits)]);

    private static StoryArticle Described(SourceArticle article) => new(
        article.Id,
        article.When,
        article.Facts.Select(fact => fact.Subject).ToHashSet(StringComparer.OrdinalIgnoreCase),
        SearchTerms.Of($"{article.Title}. {article.Text[..Math.Min(article.Text.Length, OpeningUnits)]}").ToHashSet(StringComparer.Ordinal));
}
