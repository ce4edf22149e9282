using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class StorableTextTests
{
    // Not data of a theory: attributes hold UTF-8, which cannot hold half a surrogate pair.
    private static readonly (string Text, string Storable)[] Texts =
    [
        ("plain", "plain"), ("👩 whole", "👩 whole"), ("a\uD83Db\uDE00c\0", "a\uFFFDb\uFFFDc\uFFFD"),
        ("\uDE00\uD83D", "\uFFFD\uFFFD"), ("a\uFFFEb", "a\uFFFDb"), ("👩\uD83D👩", "👩\uFFFD👩"),
    ];

    [Fact]
    public void Only_what_cannot_be_kept_is_replaced_and_the_length_stays()
    {
        foreach (var (text, storable) in Texts)
        {
            Assert.Equal(storable, StorableText.Of(text));
            Assert.Equal(text.Length, storable.Length);
        }
    }

    [Fact]
    public void A_long_key_is_short_and_its_own()
    {
        var key = StorableText.Key(new string('x', 10_000));

        Assert.InRange(key.Length, 64, 300);
        Assert.Equal(key, StorableText.Key(new string('x', 10_000)));
        Assert.NotEqual(key, StorableText.Key(new string('x', 9_999)));
    }

    [Fact]
    public void A_name_is_the_same_in_any_case_and_spacing()
    {
        Assert.Equal(StorableText.NameKey("Karim Massimov"), StorableText.NameKey(" KARIM\u00A0 massimov\n"));
    }
}
