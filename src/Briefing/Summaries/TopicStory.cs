using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>The running story of a topic: what the newest article that is mainly about it tells, and the articles that tell of the same.</summary>
internal sealed class TopicStory
{
    private const int OpeningSentences = 2;

    /// <summary>What a statement is worth that does not name the topic, in an article whose headline does not either.</summary>
    private const double PassingFactor = 0.5;

    private readonly Topic topic;
    private readonly TopicMentions mentions;
    private readonly Dictionary<Guid, Dictionary<int, WeighedSentence>> weights = [];

    private TopicStory(Topic topic, IReadOnlyList<SourceArticle> articles)
    {
        this.topic = topic;
        mentions = new TopicMentions(topic);
        Articles = articles;
    }

    /// <summary>Newest first; the first is the story's main article. Empty when no article names the topic.</summary>
    public IReadOnlyList<SourceArticle> Articles { get; }

    /// <summary>What tells of the topic, without any article.</summary>
    public static TopicStory Of(Topic topic) => new(topic, []);

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
        var isMain = IsHeadlined(article);
        return facts.Take(OpeningSentences).FirstOrDefault(fact => isMain || Names(fact))
            ?? facts.FirstOrDefault(fact => Names(fact) && StandsAlone(fact))
            ?? (facts.Count > 0 ? facts[0] : null);
    }

    /// <summary>The lead; where that is told already, the next sentence of the main article that can stand in its place, if there is one.</summary>
    public Fact? LeadBeside(IReadOnlyCollection<Fact> told) =>
        Lead is { } lead && told.Contains(lead)
            ? Articles[0].Facts.FirstOrDefault(fact =>
                Telling(fact) && !told.Contains(fact) && StandsAlone(fact) && IsOfTopic(fact, Articles[0])) ?? lead
            : Lead;

    /// <summary>
    /// Why the topic is in the news, in one or two sentences that have not been told: how the main article opens, and the
    /// first sentence that names the topic where it follows at once; empty when nothing is left.
    /// </summary>
    public IReadOnlyList<Fact> News(IReadOnlySet<string> told)
    {
        if (Articles.Count == 0 || Lead is not { } lead)
            return [];
        var facts = Articles[0].Facts.Where(Telling).ToList();
        var opening = facts[0];
        var isMain = IsMainly(Articles[0], mentions);
        List<Fact> news = facts.IndexOf(lead) == 1 && StandsAlone(lead) ? [opening, lead] : isMain || Names(lead) ? [lead] : [];
        news.RemoveAll(fact => told.Contains(fact.Statement));
        if (news.Count > 0)
            return news;
        var other = facts.Find(fact => (Names(fact) || (isMain && fact == opening)) && StandsAlone(fact) && !told.Contains(fact.Statement));
        return other is null ? WithPredecessor(facts) : [other];
    }

    /// <summary>The first statement that names the topic but hangs on the one before, together with that one; else empty.</summary>
    private List<Fact> WithPredecessor(List<Fact> facts)
    {
        var index = facts.FindIndex(Names);
        return index > 0 && !StandsAlone(facts[index]) && StandsAlone(facts[index - 1]) ? [facts[index - 1], facts[index]] : [];
    }

    /// <summary>Whether the article is mainly about the topic: its headline or its opening names it.</summary>
    public bool IsMainlyAbout(SourceArticle article) => IsMainly(article, mentions);

    /// <summary>Whether the headline names the topic, so that the whole article tells of it.</summary>
    public bool IsHeadlined(SourceArticle article) => article.Title is { } title && mentions.AreIn(title);

    /// <summary>Whether the statement concerns the topic: it names it, or its whole article tells of it, or of what happens in that place.</summary>
    public bool IsOfTopic(Fact fact, SourceArticle article) =>
        IsHeadlined(article) || Names(fact)
        || (topic.Kind is TopicKind.Country or TopicKind.Place && IsMainly(article, mentions));

    /// <summary>Whether a statement can be told without the one before it.</summary>
    public static bool StandsAlone(Fact fact) => !OpeningWords.LeanBack(StatementTrimmer.WithoutConnective(fact.Statement));

    /// <summary>Whether the fact is about the topic or names it.</summary>
    public bool Names(Fact fact) => mentions.IsName(fact.Subject) || mentions.AreIn(fact.Statement);

    /// <summary>How much of its article's news a fact tells, comparable within this story; 0 when it cannot stand alone.</summary>
    public double WeightOf(Fact fact, SourceArticle article)
    {
        if (!weights.TryGetValue(article.Id, out var ofArticle))
            weights[article.Id] = ofArticle = SentenceWeights.Of(article.Title, article.Text).ToDictionary(sentence => sentence.Place.Start);
        return fact.Source.Place is { } place && ofArticle.TryGetValue(place.Start, out var sentence) && !sentence.IsFiller && StandsAlone(fact)
            ? sentence.Weight * (IsHeadlined(article) || Names(fact) ? 1 : PassingFactor)
            : 0;
    }

    /// <summary>Whether a fact is a statement of the running text that may be told.</summary>
    public static bool Telling(Fact fact) =>
        fact.Question is null
        && fact.Status is not (FactStatus.Corrected or FactStatus.Withdrawn)
        && !fact.Statement.EndsWith('?')
        && !CorrectionLines.Is(fact.Statement);

    private static bool IsMainly(SourceArticle article, TopicMentions mentions) =>
        (article.Title is { } title && mentions.AreIn(title))
        || mentions.AreIn(article.Text[..Math.Min(article.Text.Length, StoryArticle.OpeningUnits)]);

    private static StoryArticle Described(SourceArticle article) => StoryArticle.Of(
        article.Id, article.When, article.Facts.Select(fact => fact.Subject), article.Title, article.Text);
}
