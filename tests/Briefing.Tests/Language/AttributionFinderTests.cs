using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class AttributionFinderTests
{
    [Theory]
    [InlineData("The Interior Ministry says 26 people were killed.", "The Interior Ministry says", "The Interior Ministry")]
    [InlineData("More than 4,000 people were held, according to the ministry.", "according to the ministry", "the ministry")]
    [InlineData("Three bridges are shut, officials said.", "officials said", "officials")]
    [InlineData("The arrest was announced by the National Security Committee, a body he led.", "was announced by the National Security Committee", "the National Security Committee")]
    [InlineData("The mayor told reporters that roads were open.", "The mayor told reporters that", "The mayor")]
    [InlineData("“Roads are open,” said Amina Okafor.", "said Amina Okafor", "Amina Okafor")]
    [InlineData("Amina Okafor, the head of the port, said roads were open.", "Amina Okafor, the head of the port, said", "Amina Okafor")]
    [InlineData("On Thursday the health ministry reported 300 cases.", "the health ministry reported", "the health ministry")]
    [InlineData("He had left, but the police said that he would return.", "the police said that", "the police")]
    [InlineData("President Tokayev has said the unrest is over.", "President Tokayev has said", "President Tokayev")]
    [InlineData("Roads are open, he said, according to the Kazinform agency.", "according to the Kazinform agency", "the Kazinform agency")]
    [InlineData("The ministry said in a statement that roads were open.", "The ministry said in a statement that", "The ministry")]
    [InlineData("Senator Amy Adams, D-N.Y., on Tuesday said talks go on.", "Senator Amy Adams, D-N.Y., on Tuesday said", "Senator Amy Adams")]
    [InlineData("Li Wei, research director at Acme, said Acme could grow.", "Li Wei, research director at Acme, said", "Li Wei")]
    [InlineData("“Roads are open,” she added, but the ministry insisted they were shut.", "the ministry insisted", "the ministry")]
    [InlineData("Roads are shut, Tass reported, citing the interior ministry.", "Tass reported", "Tass")]
    [InlineData("Ten people fled on Monday, citing local doctors.", "citing local doctors", "local doctors")]
    [InlineData("The mayor was quoted as saying that roads were shut.", "The mayor was quoted as saying", "The mayor")]
    [InlineData("Sotheby’s said sales rose.", "Sotheby’s said", "Sotheby’s")]
    [InlineData("On 7 January President Tokayev said that roads were open.", "President Tokayev said that", "President Tokayev")]
    [InlineData("Late on Wednesday the president said roads were open.", "the president said", "the president")]
    [InlineData("The figures were published by the statistics office.", "were published by the statistics office", "the statistics office")]
    [InlineData("Roads are shut, the BBC’s Carrie Davies in Moscow reports.", "the BBC’s Carrie Davies in Moscow reports", "the BBC’s Carrie Davies in Moscow")]
    public void The_source_and_its_words_are_found(string sentence, string words, string source)
    {
        var attribution = AttributionFinder.Find(sentence);
        Assert.NotNull(attribution);
        Assert.Equal((words, source), (attribution.Span.Of(sentence), attribution.Source));
    }

    [Theory]
    [InlineData("President Tokayev has blamed foreigners for the unrest.")]
    [InlineData("The former chief was arrested on Thursday.")]
    [InlineData("He is said to be in the capital.")]
    [InlineData("United States")]
    [InlineData("The reports were late.")]
    [InlineData("Kazakhstan declares a state of emergency.")]
    [InlineData("The paper is published by Harbour Press.")]
    [InlineData("There are several reports that need work.")]
    [InlineData("That said, roads were open.")]
    [InlineData("Several states added rules.")]
    [InlineData("It supports nations, states, communities and schools.")]
    [InlineData("The update added new maps.")]
    [InlineData("As with other updates announced on Monday, it is free.")]
    public void A_sentence_that_nobody_says_has_none(string sentence) => Assert.Null(AttributionFinder.Find(sentence));

    [Fact]
    public void A_pronoun_is_the_last_resort()
    {
        Assert.Equal("He", AttributionFinder.Find("He said roads were open.")?.Source);
        Assert.Equal("the army",
            AttributionFinder.Find("He said roads were open, but the army said they were shut.")?.Source);
    }
}
