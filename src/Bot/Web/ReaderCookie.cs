using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Bot.Gateway;

namespace Bot.Web;

/// <summary>Knows a reader's browser again by a random cookie. The store sees only a hash of it, so nobody can sit down in a chat by reading the store.</summary>
internal static class ReaderCookie
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "reader";

    private const int SecretBytes = 32;
    private const int HashBytes = 16;

    /// <summary>How long a browser is known after it was last here.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    /// <summary>The chat of the browser that asks; a browser without a cookie gets one with the answer.</summary>
    public static ChatKey ChatOf(HttpContext context)
    {
        var secret = SecretOf(context) ?? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        context.Response.Cookies.Append(Name, secret, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
            Path = "/",
            IsEssential = true,
        });
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(secret));
        return new ChatKey("web", Convert.ToHexStringLower(hash.AsSpan(0, HashBytes)));
    }

    /// <summary>The cookie that came with the request, or null when there is none or it cannot be one of ours.</summary>
    public static string? SecretOf(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Name, out var secret)
        && Base64Url.IsValid(secret, out var length) && length == SecretBytes
            ? secret
            : null;
}
