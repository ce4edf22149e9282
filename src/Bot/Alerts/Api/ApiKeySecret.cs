using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Alerts.Api;

/// <summary>A key as its user has it: "nbk_ID_SECRET".</summary>
/// <param name="Id">Names the key; no secret.</param>
/// <param name="Secret">256 random bits as base64url, 43 characters.</param>
internal sealed record ApiKeySecret(string Id, string Secret)
{
    private const string Prefix = "nbk_";
    private const int IdLength = 12;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    /// <summary>A new one.</summary>
    public static ApiKeySecret Create() => new(
        RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
        Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads what somebody presents; null when no key looks like that.</summary>
    public static ApiKeySecret? Parse(string presented)
    {
        if (presented.Length != Prefix.Length + IdLength + 1 + SecretLength
            || !presented.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var (id, secret) = (presented.Substring(Prefix.Length, IdLength), presented[^SecretLength..]);
        return presented[Prefix.Length + IdLength] == '_' && id.All(char.IsAsciiHexDigitLower) && secret.All(IsBase64Url)
            ? new ApiKeySecret(id, secret)
            : null;
    }

    /// <summary>What is kept of it. Random bits that nobody can guess need no slow hash and no salt.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Whether this is what a hash was made from; takes as long whatever the answer is.</summary>
    public bool Matches(string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash()), Encoding.ASCII.GetBytes(hash));

    /// <summary>The whole key, to be shown once.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>Never the secret, wherever it may be printed.</summary>
    public override string ToString() => $"{Prefix}{Id}_…";

    private static bool IsBase64Url(char one) => char.IsAsciiLetterOrDigit(one) || one is '-' or '_';
}
