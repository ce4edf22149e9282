using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class NameFinderTests
{
    [Theory]
    [InlineData("Police held former intelligence chief Karim Massimov on Thursday.", "Karim Massimov", "former intelligence chief")]
    [InlineData("On Friday President Kassym-Jomart Tokayev spoke.", "Kassym-Jomart Tokayev", "President")]
    [InlineData("He rang his Russian counterpart Vladimir Putin.", "Vladimir Putin", "Russian counterpart")]
    [InlineData("Reporters met Rafael Grossi, head of the U.N. nuclear watchdog, in Vienna.", "Rafael Grossi", "head of the U.N. nuclear watchdog")]
    [InlineData("The talks were led by U.N. nuclear watchdog chief Rafael Grossi.", "Rafael Grossi", "U.N. nuclear watchdog chief")]
    [InlineData("The head of the port authority, Amina Okafor, resigned.", "Amina Okafor", "head of the port authority")]
    [InlineData("It was signed by Treasury Secretary Janet Yellen.", "Janet Yellen", "Treasury Secretary")]
    [InlineData("It was signed by Secretary of State Antony Blinken.", "Antony Blinken", "Secretary of State")]
    [InlineData("It was signed by Gov. Brian Kemp.", "Brian Kemp", "Gov.")]
    [InlineData("Former President Nursultan Nazarbayev kept silent.", "Nursultan Nazarbayev", "former President")]
    [InlineData("They were joined by Carlos Ruiz, 54, a former judge.", "Carlos Ruiz", "former judge")]
    public void A_person_comes_with_the_role(string text, string name, string role)
    {
        var mention = Assert.Single(NameFinder.Find(text), mention => mention.Name == name);
        Assert.Equal((NameKind.Person, role), (mention.Kind, mention.Role));
    }

    [Theory]
    [InlineData("The detention was announced by the National Security Committee.", "National Security Committee", NameKind.Organisation)]
    [InlineData("Officials at the Ministry of Foreign Affairs agreed.", "Ministry of Foreign Affairs", NameKind.Organisation)]
    [InlineData("The Interior Ministry says so.", "Interior Ministry", NameKind.Organisation)]
    [InlineData("A vote in the U.N. Security Council failed.", "U.N. Security Council", NameKind.Organisation)]
    [InlineData("The Department of Health and Human Services agreed.", "Department of Health and Human Services", NameKind.Organisation)]
    [InlineData("It was approved by the Food and Drug Administration.", "Food and Drug Administration", NameKind.Organisation)]
    [InlineData("The actor Rob Mills agreed.", "Rob Mills", NameKind.Person)]
    [InlineData("They met in the Field of Dreams.", "Field of Dreams", NameKind.Unknown)]
    [InlineData("It grew out of the KGB.", "KGB", NameKind.Organisation)]
    [InlineData("He studied at the University of Cape Town.", "University of Cape Town", NameKind.Organisation)]
    [InlineData("A spokesman for the Russian Foreign Ministry agreed.", "Russian Foreign Ministry", NameKind.Organisation)]
    [InlineData("He flew to New York City Council meetings.", "New York City Council", NameKind.Organisation)]
    [InlineData("Troops reached the city of Almaty.", "Almaty", NameKind.Place)]
    [InlineData("Trade with Trinidad and Tobago grew.", "Trinidad and Tobago", NameKind.Place)]
    [InlineData("Boats crossed Lake Balkhash.", "Lake Balkhash", NameKind.Place)]
    [InlineData("A match in Qwertyville was stopped.", "Qwertyville", NameKind.Place)]
    [InlineData("Massimov was a close ally of his.", "Massimov", NameKind.Unknown)]
    [InlineData("It starred Zbigniew Kowalczuk and others.", "Zbigniew Kowalczuk", NameKind.Person)]
    [InlineData("The talks were led by Ursula von der Leyen.", "Ursula von der Leyen", NameKind.Person)]
    [InlineData("Crown Prince Mohammed bin Salman agreed.", "Mohammed bin Salman", NameKind.Person)]
    [InlineData("Protests against Omar al-Bashir grew.", "Omar al-Bashir", NameKind.Person)]
    [InlineData("Critics of Theresa May agreed.", "Theresa May", NameKind.Person)]
    [InlineData("The novel by J. K. Rowling sold well.", "J. K. Rowling", NameKind.Person)]
    public void A_name_has_its_whole_length_and_its_kind(string text, string name, NameKind kind) =>
        Assert.Contains(NameFinder.Find(text), mention =>
            mention.Name == name && mention.Kind == kind && mention.Span.Of(text) == name);

    [Theory]
    [InlineData("Protesters blocked the road.")]
    [InlineData("Meanwhile the roads stayed shut. Also on Thursday, schools closed.")]
    [InlineData("In January it snowed. I’m told it will snow again on Monday.")]
    [InlineData("Unemployment was high. Well-known shops closed.")]
    [InlineData("Roads Close As Snow Falls Across Valleys")]
    [InlineData("ROADS CLOSED AS SNOW FALLS ACROSS REGION")]
    [InlineData("Kazakh authorities gave no details.")]
    [InlineData("Soviet-era pipes burst. Russian-occupied towns froze.")]
    [InlineData("“Nothing works,” they said. “Everything is broken.”")]
    [InlineData("The Secretary of State agreed with the Committee.")]
    [InlineData("African-American voters and Conservative MPs agreed.")]
    [InlineData("The president and the prime minister agreed.")]
    public void Capitals_that_are_owed_to_their_place_are_no_names(string text) =>
        Assert.Empty(NameFinder.Find(text));

    [Fact]
    public void A_short_form_is_linked_to_the_full_name_and_loses_the_honorific()
    {
        var names = NameFinder.Find("Karim Massimov was held. Police gave no reason why Mr Massimov was held.");
        Assert.Equal(["Karim Massimov", "Massimov"], names.Select(name => name.Name));
        Assert.All(names, name => Assert.Equal(("Karim Massimov", NameKind.Person), (name.FullName, name.Kind)));
        Assert.All(names, name => Assert.Null(name.Role));
    }

    [Fact]
    public void A_sentence_may_start_with_a_surname_known_from_elsewhere()
    {
        var names = NameFinder.Find("Police praised Amina Okafor. Okafor left at noon.");
        Assert.Equal("Amina Okafor", names[^1].FullName);
    }

    [Fact]
    public void Initials_are_linked_to_the_body_they_stand_for()
    {
        var names = NameFinder.Find("The National Security Committee met. Later the NSC spoke of calm.");
        Assert.Equal("National Security Committee", names[^1].FullName);
    }

    [Fact]
    public void Two_people_in_one_text_keep_their_own_surnames()
    {
        var names = NameFinder.Find("Carlos Ruiz met Amina Okafor. Mr Ruiz thanked Ms Okafor.");
        Assert.Equal(["Carlos Ruiz", "Amina Okafor", "Carlos Ruiz", "Amina Okafor"],
            names.Select(name => name.FullName));
    }

    [Theory]
    [InlineData("Tony Robinson Jr. spoke. Later Robinson left.", "Tony Robinson Jr")]
    [InlineData("Minister Adel al-Jubeir spoke. Later Jubeir left.", "Adel al-Jubeir")]
    public void A_surname_is_found_behind_suffix_and_article(string text, string fullName) =>
        Assert.Equal(fullName, NameFinder.Find(text)[^1].FullName);

    [Fact]
    public void A_possessive_ends_a_name()
    {
        var names = NameFinder.Find("It was filmed by the BBC’s Carrie Davies in Moscow.");
        Assert.Equal(["BBC", "Carrie Davies", "Moscow"], names.Select(name => name.Name));
    }
}
