using Microsoft.AspNetCore.Http.Metadata;

namespace Bot.Alerts.Api;

/// <summary>How large a body an endpoint takes; stands in its metadata.</summary>
internal sealed class ApiBodyLimit : IRequestSizeLimitMetadata
{
    public const int Bytes = 64 * 1024;

    public long? MaxRequestBodySize => Bytes;
}
