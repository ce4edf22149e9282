using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Bot.Web;

/// <summary>
/// Checks that a text is an http address to listen on. A host name other than localhost is refused, because the server
/// would then quietly listen on every address of the machine.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListenAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value)
    {
        try
        {
            return value is string text && IsOne(BindingAddress.Parse(text));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsOne(BindingAddress address) =>
        address is { Scheme: "http", PathBase: "" or "/", Port: >= 0 and <= IPEndPoint.MaxPort }
        && (address.Host is "*" or "+" or "localhost" || IPAddress.TryParse(address.Host, out _));
}
