using System.Globalization;

namespace EndToEnd.Tests;

/// <summary>Articles of the last hours, which no file can hold.</summary>
internal static class FreshNews
{
    /// <summary>As many stories as fill a digest and leave something for more.</summary>
    public static IReadOnlyList<object> Stories { get; } =
    [
        Article("Finland opens its longest bridge", "Finland has opened the longest bridge of its lakes near Kuopio, the transport ministry said in Helsinki. About 300 people walked across it in the first hour."),
        Article("Chile closes a copper mine after a collapse", "Chile has closed a copper mine near Calama after its roof collapsed, the mining minister said in Santiago. Two miners were injured."),
        Article("Norway returns a stolen painting", "Norway has returned a stolen painting to a museum in Bergen, police said. It had been missing for 12 years."),
        Article("Japan tests a train without a driver", "Japan has tested a train without a driver between Osaka and Kobe, the railway company said. The journey took 28 minutes."),
        Article("Kenya plants mangroves along its coast", "Kenya has planted four million mangroves along its coast near Mombasa, the forestry agency said. They are to hold back the sea."),
        Article("Peru finds an ancient harbour", "Peru has found an ancient harbour below a beach north of Lima, archaeologists said. It is about 900 years old."),
        Article("Portugal bans jet skis from lagoons", "Portugal has banned jet skis from the lagoons around Faro, the environment minister said in Lisbon. Fines reach 5,000 euros."),
        Article("Canada opens a school on a ferry", "Canada has opened a school on a ferry off Halifax, the education minister said. It has 40 pupils."),
    ];

    /// <summary>An article that has just been published.</summary>
    public static object Article(string title, string text, string? id = null) => new
    {
        id = id ?? title,
        url = $"https://example.org/{Uri.EscapeDataString(id ?? title)}",
        title,
        text,
        published = TimeProvider.System.GetUtcNow().AddMinutes(-5).ToString("O", CultureInfo.InvariantCulture),
        source = "Northern Wire",
        language = "en",
    };
}
