using Briefing.Language;

namespace Briefing.Tests.Language;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The council met in the old town and it will meet again when the mayor is back.")]
    [InlineData("de", "Der Rat tagte in der Altstadt und wird wieder tagen, wenn die Bürgermeisterin zurück ist.")]
    [InlineData("fr", "Le conseil s'est réuni dans la vieille ville et il se réunira quand la maire sera de retour.")]
    [InlineData("es", "El consejo se reunió en la ciudad vieja y volverá a reunirse cuando regrese la alcaldesa.")]
    [InlineData("it", "Il consiglio si è riunito nella città vecchia e si riunirà quando la sindaca sarà di ritorno.")]
    [InlineData("pt", "O conselho reuniu-se na cidade velha e não voltará a reunir-se até que a prefeita regresse.")]
    [InlineData("nl", "De raad kwam bijeen in de oude stad en komt weer bijeen als de burgemeester terug is.")]
    [InlineData("sv", "Rådet möttes i den gamla staden och det ska mötas igen när borgmästaren är tillbaka.")]
    [InlineData("pl", "Rada zebrała się na starym mieście i nie zbierze się, dopóki pani burmistrz nie wróci do miasta.")]
    [InlineData("tr", "Meclis eski şehirde toplandı ve başkan geri döndüğünde yeniden toplanacak, ancak bu çok sürebilir.")]
    [InlineData("ru", "Совет собрался в старом городе и не соберётся, пока мэр не вернётся из поездки.")]
    [InlineData("uk", "Рада зібралася у старому місті, але не збереться, поки міська голова не повернеться з поїздки, що триває.")]
    [InlineData("ar", "اجتمع المجلس في المدينة القديمة")]
    [InlineData("zh", "市议会在老城开会。")]
    [InlineData("ja", "市議会は旧市街で開かれた。")]
    [InlineData("ko", "시의회가 구시가지에서 열렸다.")]
    public void A_sentence_tells_its_language(string language, string text) =>
        Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("12:30 — 4,000")]
    [InlineData("Almaty")]
    [InlineData("Karim Massimov, Vladimir Putin, Nursultan Nazarbayev, Rafael Grossi, Carrie Davies, Amina Okafor, Carlos Ruiz, Li Wei, Adel al-Jubeir, Ursula von der Leyen")]
    public void Too_little_text_tells_nothing(string text) => Assert.Null(LanguageGuess.Of(text));
}
