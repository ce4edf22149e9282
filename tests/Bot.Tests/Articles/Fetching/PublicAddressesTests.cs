using System.Net;
using Bot.Articles.Fetching;

namespace Bot.Tests.Articles.Fetching;

public sealed class PublicAddressesTests
{
    [Theory]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("2606:2800:220:1::1")]
    public void Addresses_of_the_internet_are_public(string address) => Assert.True(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:0a00:0001::")]
    public void Addresses_of_private_networks_are_not(string address) => Assert.False(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public async Task A_host_with_private_addresses_only_is_not_connected_to() =>
        await Assert.ThrowsAsync<PrivateAddressException>(async () =>
            await PublicAddresses.ConnectAsync(new DnsEndPoint("127.0.0.1", 80), TestContext.Current.CancellationToken));
}
