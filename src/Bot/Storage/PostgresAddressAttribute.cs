using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace Bot.Storage;

/// <summary>Asks for a readable connection string with a host, but only where the options choose PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PostgresAddressAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var options = (StorageOptions)validationContext.ObjectInstance;
        return options.Provider is not StorageProvider.Postgres || NamesHost(value as string)
            ? ValidationResult.Success
            : new ValidationResult(ErrorMessage, [validationContext.MemberName!]);
    }

    private static bool NamesHost(string? connectionString)
    {
        try
        {
            return !string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connectionString).Host);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or KeyNotFoundException)
        {
            return false;
        }
    }
}
