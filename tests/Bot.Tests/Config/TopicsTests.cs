using Bot.Articles;
using Briefing.Stories;

namespace Bot.Tests.Config;

public sealed class TopicsTests
{
    private static readonly IReadOnlyList<Topic> Topics = TopicFile.Read(Path.Combine(ConfigFiles.Folder, "topics.json"));

    [Fact]
    public void Names_belong_to_one_topic_only()
    {
        var shared = Topics.SelectMany(topic => topic.OtherNames.Append(topic.Name).Select(name => (Name: name.ToUpperInvariant(), topic)))
            .GroupBy(pair => pair.Name).Where(group => group.Select(pair => pair.topic).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.topic.Name))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void Every_subject_of_a_prepared_fact_is_a_topic()
    {
        var names = Topics.Select(topic => topic.Name).ToHashSet();

        Assert.All(ConfigFiles.Facts.Select(fact => fact.Subject).Distinct(), subject => Assert.Contains(subject, names));
    }

    [Fact]
    public void Short_forms_of_two_letters_are_only_those_that_everybody_knows()
    {
        var short2 = Topics.SelectMany(topic => topic.OtherNames.Append(topic.Name)).Where(name => name.Length <= 2).Order();

        Assert.Equal(["EU", "G7", "UK", "UN", "US"], short2);
    }

    [Theory]
    [InlineData("Congo")]
    [InlineData("Congolese")]
    [InlineData("Korea")]
    [InlineData("Korean")]
    [InlineData("Dominican")]
    [InlineData("Guinean")]
    public void Names_that_mean_several_countries_lead_to_none(string name)
    {
        Assert.DoesNotContain(Topics, topic => topic.Name == name || topic.OtherNames.Contains(name));
    }

    [Theory]
    [InlineData("Kazakhs", "Kazakhstan")]
    [InlineData("Almaty", "Kazakhstan")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("Nigerien", "Niger")]
    [InlineData("Nigerian", "Nigeria")]
    [InlineData("DR Congo", "Democratic Republic of the Congo")]
    [InlineData("Georgian", "Georgia")]
    [InlineData("North Koreans", "North Korea")]
    [InlineData("IAEA", "International Atomic Energy Agency")]
    [InlineData("CSTO", "Collective Security Treaty Organization")]
    [InlineData("Massimov", "Karim Massimov")]
    public void Other_names_lead_to_their_topic(string name, string topic)
    {
        Assert.Equal(topic, Assert.Single(Topics, candidate => candidate.OtherNames.Contains(name)).Name);
    }

    [Fact]
    public void No_other_name_is_listed_twice_or_blank()
    {
        Assert.All(Topics, topic => Assert.Equal(topic.OtherNames.Count, topic.OtherNames.Distinct().Count()));
        Assert.All(Topics.SelectMany(topic => topic.OtherNames), name => Assert.Equal(name.Trim(), name));
        Assert.All(Topics.SelectMany(topic => topic.OtherNames), name => Assert.NotEqual("", name));
    }
}
