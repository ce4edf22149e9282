using System.Text;
using Bot.Articles.Reading;

namespace Bot.Tests.Articles.Reading;

public sealed class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_decides(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("<p>Алматы</p>")];
        Assert.Equal("<p>Алматы</p>", TextDecoder.Decode(bytes, "windows-1252"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Wide_xml_without_a_mark_is_told_by_its_first_character(string name) =>
        Assert.Equal("<?xml version='1.0'?><a/>", TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes("<?xml version='1.0'?><a/>")));

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"koi8-r\"?><a>Казахстан</a>", "koi8-r")]
    [InlineData("<html><meta charset=windows-1251><p>Казахстан</p>", "windows-1251")]
    [InlineData("<html><meta http-equiv='Content-Type' content='text/html; charset=shift_jis'><p>日本</p>", "shift_jis")]
    [InlineData("<?xml version=\"1.0\" encoding=\"ibm037\"?><a>Almaty</a>", "ibm037")]
    public void The_declaration_in_the_document_decides_when_the_server_names_none(string text, string encoding) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Fact]
    public void The_server_goes_before_the_declaration() =>
        Assert.Equal("<meta charset=koi8-r>é", TextDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=koi8-r>é"), "utf-8"));

    [Fact]
    public void Latin_1_is_read_as_browsers_read_it() =>
        Assert.Equal("“quoted”", TextDecoder.Decode([0x93, .. "quoted"u8, 0x94], "iso-8859-1"));

    [Fact]
    public void Text_that_is_no_utf_8_is_read_as_Windows_1252() =>
        Assert.Equal("café", TextDecoder.Decode([.. "caf"u8, 0xE9]));

    [Fact]
    public void Utf_8_damaged_in_one_place_stays_utf_8() =>
        Assert.Equal("“Алма\uFFFDты”", TextDecoder.Decode([.. "“Алма"u8, 0xFF, .. "ты”"u8]));

    [Fact]
    public void An_encoding_that_nobody_knows_is_passed_over() =>
        Assert.Equal("naïve", TextDecoder.Decode("naïve"u8, "x-no-such-thing"));
}
