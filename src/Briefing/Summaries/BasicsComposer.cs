using Briefing.Facts;
using Briefing.Language;
using Briefing.Stories;

namespace Briefing.Summaries;

/// <summary>Composes the basics of a topic from stored facts alone.</summary>
public static class BasicsComposer
{
    private const int MostItems = 5;
    private const int MostLines = 2;

    /// <summary>A box of fewer questions is filled up with prepared facts.</summary>
    private const int FilledItems = 2;

    /// <summary>A longer sentence is not plain.</summary>
    private const int PlainWords = 45;

    private const double ToldShare = 0.7;

    /// <summary>An explainer box tells the news until an article on the topic is so much newer than it.</summary>
    private static readonly TimeSpan BoxTellsNews = TimeSpan.FromDays(14);

    /// <summary>What an article says will happen is left out when it is older than this.</summary>
    private static readonly TimeSpan NextStaysFresh = TimeSpan.FromDays(30);

    /// <summary>The box; without items when the material tells nothing about the topic.</summary>
    /// <param name="material">What it may be composed from.</param>
    /// <param name="above">What stands above the briefing already and is not repeated where that can be helped.</param>
    public static BasicsBriefing Compose(BriefingMaterial material, IReadOnlyCollection<Fact> above)
    {
        var story = TopicStory.Newest(material);
        var boxes = ExplainerItems.Of(material);
        var told = new[] { boxes.Of(BasicQuestion.Identity) ?? Identity(material), boxes.Of(BasicQuestion.WhyItMatters) }
            .OfType<BasicsItem>().ToList();
        if (WhyInTheNews(boxes, story, [.. Statements(told), .. above.Select(fact => fact.Statement)]) is { } news)
            told.Add(news);
        HashSet<string> shown = [.. Statements(told), .. above.Select(fact => fact.Statement)];
        BasicsItem?[] more =
        [
            boxes.Of(BasicQuestion.NotKnown) ?? NotKnown(story, shown),
            boxes.Of(BasicQuestion.WhatNext) ?? WhatNext(story, material.Now, shown),
            .. boxes.Others,
        ];
        var items = told.Concat(more.OfType<BasicsItem>()).Take(MostItems).ToList();
        items.AddRange(boxes.PreparedOthers.Where(item => !IsTold(item, items)).Take(FilledItems - items.Count));
        return new BasicsBriefing(material.Topic, [.. items.OrderBy(item => item.Kind)], material.Corrections);
    }

    private static BasicsItem? Identity(BriefingMaterial material)
    {
        if (material.Topic.Kind is TopicKind.Country)
            return null;
        var facts = IdentityStatements.Best(material.Topic, material.Articles.SelectMany(article => article.Facts), MostLines);
        return Item(BasicQuestion.Identity, facts);
    }

    private static BasicsItem? WhyInTheNews(ExplainerItems boxes, TopicStory story, HashSet<string> told)
    {
        var box = boxes.Of(BasicQuestion.WhyInTheNews);
        var newest = story.Articles.Count > 0 ? story.Articles[0].When : (DateTimeOffset?)null;
        var boxIsFresh = boxes.WhenOf(BasicQuestion.WhyInTheNews) is not { } when || newest is null || newest - when <= BoxTellsNews;
        if (box is not null && boxIsFresh)
            return box;
        return Item(BasicQuestion.WhyInTheNews, story.News(told)) ?? box;
    }

    private static BasicsItem? NotKnown(TopicStory story, HashSet<string> shown)
    {
        var facts = story.Articles
            .SelectMany(article => article.Facts.Select(fact => (fact, article)))
            .Where(entry => TopicStory.Telling(entry.fact) && !shown.Contains(entry.fact.Statement) && story.IsOfTopic(entry.fact, entry.article))
            .Where(entry => OpenPoints.IsOpen(entry.fact) && IsPlain(entry.fact))
            .Where(entry => TopicStory.StandsAlone(entry.fact))
            .ToList();
        var unconfirmed = facts.Where(entry => entry.fact.Caveat is not null).Select(entry => entry.fact).Take(1);
        var unknown = facts.Where(entry => OpenPoints.SaysUnknown(entry.fact.Statement)).Select(entry => entry.fact).Take(1);
        var rest = facts.Select(entry => entry.fact);
        return Item(BasicQuestion.NotKnown, [.. unconfirmed.Concat(unknown).Concat(rest).Distinct().Take(MostLines)]);
    }

    private static BasicsItem? WhatNext(TopicStory story, DateTimeOffset now, HashSet<string> shown)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var facts = story.Articles
            .Where(article => now - article.When <= NextStaysFresh)
            .SelectMany(article => article.Facts
                .Where(fact => story.IsOfTopic(fact, article))
                .Select(fact => (fact, Day: DateOnly.FromDateTime(article.When.UtcDateTime))))
            .Where(entry => TopicStory.Telling(entry.fact) && !shown.Contains(entry.fact.Statement))
            .Where(entry => OpenPoints.SaysNext(entry.fact.Statement) && IsPlain(entry.fact) && TopicStory.StandsAlone(entry.fact))
            .Where(entry => entry.fact.AsOf is not { } asOf || asOf <= entry.Day || asOf >= today)
            .Select(entry => entry.fact);
        return Item(BasicQuestion.WhatNext, [.. facts.Take(1)]);
    }

    private static bool IsPlain(Fact fact) => WordCount.Of(fact.Statement) <= PlainWords;

    /// <summary>Whether the items already say most of it.</summary>
    private static bool IsTold(BasicsItem item, List<BasicsItem> items)
    {
        var told = items.SelectMany(other => other.Lines).SelectMany(line => SearchTerms.Of(line.Text)).ToHashSet(StringComparer.Ordinal);
        var terms = SearchTerms.Of(item.Lines[0].Text);
        return terms.Count(told.Contains) > ToldShare * terms.Count;
    }

    private static HashSet<string> Statements(IEnumerable<BasicsItem> items) =>
        items.SelectMany(item => item.Lines).Select(line => line.Fact.Statement).ToHashSet(StringComparer.Ordinal);

    private static BasicsItem? Item(BasicQuestion kind, IReadOnlyList<Fact> facts) =>
        facts.Count == 0 ? null : new BasicsItem(kind, null, [.. facts.Select(BriefLine.Of)]);
}
