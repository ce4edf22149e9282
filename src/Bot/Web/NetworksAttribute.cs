using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bot.Web;

/// <summary>Checks that every text of a list is an address or a network.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NetworksAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (value is IReadOnlyList<string> texts && texts.All(text => TryParse(text, out _)));

    /// <summary>The network that a text names; a single address is a network of one.</summary>
    internal static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
