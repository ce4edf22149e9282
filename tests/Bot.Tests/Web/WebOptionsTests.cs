using Bot.Settings;
using Bot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Web;

public sealed class WebOptionsTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080/")]
    [InlineData("http://*:80")]
    [InlineData("http://[::1]:5080")]
    [InlineData("http://0.0.0.0:0")]
    public void Takes_an_address_to_listen_on(string url) => Assert.Equal(url, Read(("Web:Url", url)).Url);

    [Theory]
    [InlineData("127.0.0.1:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:port")]
    [InlineData("http://127.0.0.1:5080/chat")]
    // The server would listen on every address of the machine.
    [InlineData("http://news.example:5080")]
    public void Refuses_what_would_listen_elsewhere_or_nowhere(string url)
    {
        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(("Web:Url", url))).Failures);

        Assert.Contains(url, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_proxies_by_address_and_by_network()
    {
        var options = Read(("Web:TrustedProxies:0", "10.0.0.0/8"), ("Web:TrustedProxies:1", "fd00::1"));

        Assert.Equal(["10.0.0.0/8", "fd00::1"], options.TrustedProxies);
        Assert.Throws<OptionsValidationException>(() => Read(("Web:TrustedProxies:0", "proxy")));
    }

    private static WebOptions Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var options = new WebOptions();
        SettingsReader.Fill(options, configuration.GetSection(WebOptions.Section));
        return options;
    }
}
