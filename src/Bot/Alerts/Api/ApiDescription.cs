using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bot.Alerts.Api;

/// <summary>The description of the API at <c>/api/openapi.json</c>.</summary>
internal static class ApiDescription
{
    public const string IdempotencyKey = "Idempotency-Key";

    private const string Scheme = "key";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<ApiRole>().Any();
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            operation.Security =
                [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.Name == IdempotencyKey) ?? [])
                parameter.Required = true;
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            Simplify(schema);
            Close(schema, context);
            return Task.CompletedTask;
        });
    });

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Breaking alerts",
            Version = "1",
            Description = "Draft, approve, send, correct and withdraw breaking alerts. Problems are RFC 9457 documents; their \"code\" names the kind.",
        };
        // Behind a proxy the address that this process listens on is of no use.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "nbk_ID_SECRET",
                Description = "A key that \"api-key create\" made.",
            },
        };
    }

    /// <summary>Numbers are numbers, never texts that hold one.</summary>
    private static void Simplify(OpenApiSchema schema)
    {
        if (schema.Type is not { } type || !type.HasFlag(JsonSchemaType.String) || !(type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number)))
            return;
        schema.Type = type & ~JsonSchemaType.String;
        schema.Pattern = null;
    }

    /// <summary>Requests take no properties beyond those described; problems have the members that the API adds.</summary>
    private static void Close(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (context.JsonTypeInfo.Type.IsAssignableTo(typeof(ApiRequest)))
        {
            schema.AdditionalPropertiesAllowed = false;
            schema.AdditionalProperties = null;
        }
        else if (context.JsonTypeInfo.Type == typeof(Microsoft.AspNetCore.Mvc.ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Names the kind of problem." };
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Of an invalid request: for each wrong field what is allowed.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            };
        }
    }
}
