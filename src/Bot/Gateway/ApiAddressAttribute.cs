using System.ComponentModel.DataAnnotations;

namespace Bot.Gateway;

/// <summary>Asks for the address of a server, to which the names of calls can be added.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ApiAddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        Uri.TryCreate(value as string, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url.Query.Length + url.Fragment.Length == 0;
}
