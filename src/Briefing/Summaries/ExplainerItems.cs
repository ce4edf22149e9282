using Briefing.Facts;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>The answers that explainer boxes and prepared facts give to the questions of the basics.</summary>
internal sealed class ExplainerItems
{
    private readonly Dictionary<BasicQuestion, (BasicsItem Item, DateTimeOffset? When)> standard = [];
    private readonly List<BasicsItem> others = [];
    private readonly List<BasicsItem> preparedOthers = [];

    private ExplainerItems()
    {
    }

    /// <summary>Questions of the newest boxes beside those of the basics, each once.</summary>
    public IReadOnlyList<BasicsItem> Others => others;

    /// <summary>The same of prepared facts.</summary>
    public IReadOnlyList<BasicsItem> PreparedOthers => preparedOthers;

    /// <summary>The newest box's answer to a question of the basics, else the prepared fact's, else null.</summary>
    public BasicsItem? Of(BasicQuestion kind) => standard.TryGetValue(kind, out var found) ? found.Item : null;

    /// <summary>When that answer was published or was true; null when it does not say or there is none.</summary>
    public DateTimeOffset? WhenOf(BasicQuestion kind) => standard.TryGetValue(kind, out var found) ? found.When : null;

    /// <summary>Reads the boxes, newest article first, then the prepared facts that are not past their review.</summary>
    public static ExplainerItems Of(BriefingMaterial material)
    {
        var items = new ExplainerItems();
        var mentions = new TopicMentions(material.Topic);
        foreach (var article in material.Articles)
        {
            foreach (var fact in article.Facts.Where(fact => mentions.IsName(fact.Subject)))
                items.Add(fact, material.Topic, article.When, isHeadlined: mentions.AreIn(article.Title ?? ""));
        }
        var today = DateOnly.FromDateTime(material.Now.UtcDateTime);
        foreach (var fact in material.Prepared.OrderBy(fact => fact.ReviewBy < today))
            items.Add(fact, material.Topic, AtStartOf(fact.AsOf), isHeadlined: true);
        return items;
    }

    private static DateTimeOffset? AtStartOf(DateOnly? day) =>
        day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    /// <summary>Questions beside those of the basics count only where the headline names the topic: others may ask of anything.</summary>
    private void Add(Fact fact, Topic topic, DateTimeOffset? when, bool isHeadlined)
    {
        if (fact.Question is not { } question || fact.Status is FactStatus.Corrected or FactStatus.Withdrawn)
            return;
        if (AskedQuestions.KindOf(question, topic) is not { } kind)
            return;
        var item = new BasicsItem(kind, question, [BriefLine.Of(fact)]);
        if (kind is not BasicQuestion.Other)
            standard.TryAdd(kind, (item, when));
        else if (isHeadlined && !others.Concat(preparedOthers).Any(other => string.Equals(other.AskedAs, question, StringComparison.OrdinalIgnoreCase)))
            (fact.Source.ArticleId is null ? preparedOthers : others).Add(item);
    }
}
