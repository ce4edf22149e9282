using System.ComponentModel.DataAnnotations;

namespace Bot.Gateway;

/// <summary>Asks for an https address; http will do on this machine. It may only be missing where updates are polled for.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WebhookAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var options = (TelegramOptions)validationContext.ObjectInstance;
        var isRight = value is string { Length: > 0 } address ? IsAddress(address) : options.Mode is not TelegramMode.Webhook;
        return isRight ? ValidationResult.Success : new ValidationResult(ErrorMessage, [validationContext.MemberName!]);
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
