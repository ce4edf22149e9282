namespace Bot.Articles.Reading;

/// <summary>Tells files that are not text.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Start, string Name)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ("SQLite format 3"u8.ToArray(), "a database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("MZ\u0090"u8.ToArray(), "a program"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
    ];

    /// <summary>What a file is that starts like this ("a PNG picture"), or null when it is text.</summary>
    public static string? Describe(ReadOnlySpan<byte> beginning)
    {
        foreach (var (start, name) in Known)
        {
            if (beginning.StartsWith(start))
                return name;
        }
        return WideText.Of(beginning) is null && HoldsControls(beginning) ? "a binary file" : null;
    }

    /// <summary>Texts hold no zero bytes and next to no other control characters.</summary>
    private static bool HoldsControls(ReadOnlySpan<byte> beginning)
    {
        var controls = 0;
        foreach (var unit in beginning)
        {
            if (unit is 0)
                return true;
            if (unit < 0x20 && unit is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
                controls++;
        }
        return controls * 10 > beginning.Length;
    }
}
