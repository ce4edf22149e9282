using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Alerts.Api;

/// <summary>Reads the JSON object that a program sends, and says of each wrong property its name and what is allowed.</summary>
internal static class RequestBody
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
        MaxDepth = 8,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>The object, or the problem with it; one of the two is null.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large, or broke off.</exception>
    public static async Task<(T? Read, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : ApiRequest
    {
        if (!request.HasJsonContentType())
            return (null, ApiProblem.NotJson.Answer(ApiTexts.NotJson));
        try
        {
            var read = await JsonSerializer.DeserializeAsync<T>(request.Body, Json, cancellationToken);
            if (read is null)
                return (null, ApiProblem.Invalid.Answer(ApiTexts.NotJson));
            var errors = new FieldErrors();
            Check(read, "", errors);
            return errors.AreNone ? (read, null) : (null, errors.Answer());
        }
        catch (JsonException failure)
        {
            return (null, Unreadable(typeof(T), failure.Path ?? "$"));
        }
    }

    /// <summary>The same bytes for the same request, whatever white space and order it came in.</summary>
    public static byte[] Canonical(ApiRequest request) => JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), Json);

    private static void Check(ApiRequest request, string path, FieldErrors errors)
    {
        foreach (var unknown in request.Unknown?.Keys ?? Enumerable.Empty<string>())
            errors.Add(path + unknown, ApiTexts.Unknown);
        foreach (var property in PropertiesOf(request.GetType()))
        {
            var (name, value) = (path + NameOf(property), property.GetValue(request));
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
                errors.Add(name, ApiTexts.Allowed(rule.ErrorMessage!));
            if (value is ApiRequest inner)
                Check(inner, name + ".", errors);
        }
    }

    /// <param name="type">What was to be read.</param>
    /// <param name="path">Where it went wrong ("$.audience.to").</param>
    private static IResult Unreadable(Type type, string path)
    {
        var names = path.TrimStart('$').Split(['.', '['], StringSplitOptions.RemoveEmptyEntries);
        PropertyInfo? property = null;
        foreach (var name in names)
        {
            if (PropertiesOf(type).FirstOrDefault(one => NameOf(one) == name) is not { } found)
                break;
            (property, type) = (found, found.PropertyType);
        }
        return property is null
            ? ApiProblem.Invalid.Answer(ApiTexts.NotJson)
            : FieldErrors.Of(path.TrimStart('$', '.'), ApiTexts.Unreadable(AllowedOf(property)));
    }

    private static string AllowedOf(PropertyInfo property) =>
        property.GetCustomAttributes<ValidationAttribute>().LastOrDefault()?.ErrorMessage
            ?? (property.PropertyType == typeof(bool?) ? "true or false" : "an object");

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) => type.IsAssignableTo(typeof(ApiRequest))
        ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(ApiRequest.Unknown))
        : [];

    private static string NameOf(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
