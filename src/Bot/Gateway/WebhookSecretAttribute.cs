using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Bot.Gateway;

/// <summary>Asks for a secret of the form that Telegram takes. It may only be missing where updates are polled for.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed partial class WebhookSecretAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var options = (TelegramOptions)validationContext.ObjectInstance;
        var isRight = value is string { Length: > 0 } secret ? Secret().IsMatch(secret) : options.Mode is not TelegramMode.Webhook;
        return isRight ? ValidationResult.Success : new ValidationResult(ErrorMessage, [validationContext.MemberName!]);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Secret();
}
