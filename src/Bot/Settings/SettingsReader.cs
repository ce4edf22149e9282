using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Bot.Settings;

/// <summary>Fills an options object from a section, or says of each wrong setting its name, its value and what is allowed.</summary>
internal static class SettingsReader
{
    /// <summary>The properties that are settings.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    /// <summary>Sets every property that the section holds, then checks all of them.</summary>
    /// <exception cref="OptionsValidationException">One failure for each wrong setting.</exception>
    public static void Fill(object options, IConfigurationSection section)
    {
        var failures = new List<string>();
        foreach (var property in Properties(options.GetType()))
        {
            var setting = section.GetSection(property.Name);
            if (!TrySet(options, property, setting) || !IsAllowed(options, property))
                failures.Add(Failure(property, setting));
        }
        if (failures.Count > 0)
            throw new OptionsValidationException(section.Path, options.GetType(), failures);
    }

    private static bool TrySet(object options, PropertyInfo property, IConfigurationSection setting)
    {
        if (!setting.Exists() || (string.IsNullOrEmpty(setting.Value) && !setting.GetChildren().Any()))
            return true;
        try
        {
            property.SetValue(options, setting.Get(property.PropertyType, binder => binder.ErrorOnUnknownConfiguration = true));
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsAllowed(object options, PropertyInfo property)
    {
        var value = property.GetValue(options);
        if (property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, value!))
            return false;
        var context = new ValidationContext(options) { MemberName = property.Name };
        return Validator.TryValidateValue(value!, context, null, property.GetCustomAttributes<ValidationAttribute>());
    }

    private static string Failure(PropertyInfo property, IConfigurationSection setting) =>
        $"Setting {setting.Path} is {Shown(property, setting)}; allowed: {Allowed(property)}";

    private static string Shown(PropertyInfo property, IConfigurationSection setting)
    {
        if (property.IsDefined(typeof(SecretAttribute)))
            return "not valid (its value is not shown)";
        var values = setting.GetChildren().Select(child => child.Value);
        return setting.Value is { } value ? $"\"{value}\"" : $"\"{string.Join(", ", values)}\"";
    }

    private static string Allowed(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (property.GetCustomAttribute<RangeAttribute>() is { } range)
            return string.Create(CultureInfo.InvariantCulture, $"{Kind(type)} from {range.Minimum} to {range.Maximum}");
        return property.GetCustomAttributes<ValidationAttribute>()
            .Select(attribute => attribute.ErrorMessage)
            .FirstOrDefault(message => message is not null) ?? Kind(type);
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
            return string.Join(" or ", Enum.GetNames(type));
        if (type == typeof(bool))
            return "true or false";
        if (type == typeof(double) || type == typeof(decimal))
            return "a number";
        if (type == typeof(TimeSpan))
            return "a duration like 00:30:00";
        if (type == typeof(string))
            return "a text";
        return type.IsAssignableTo(typeof(System.Collections.IEnumerable)) ? "a list of whole numbers" : "a whole number";
    }
}
