using System.Globalization;
using Humanizer;

namespace Bot.Articles.Reading;

/// <summary>Sizes as operators read them.</summary>
internal static class ByteSize
{
    /// <summary>A number of bytes in words ("16 MB").</summary>
    public static string Of(long bytes) => bytes.Bytes().Humanize("0.#", CultureInfo.InvariantCulture);
}
