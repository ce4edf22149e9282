namespace Bot.Articles.Reading;

/// <summary>How much of the sources has been read; may be looked at from any thread.</summary>
internal sealed class ReadingProgress
{
    private long bytesRead;

    /// <summary>Bytes read so far from files, as they are stored (packed ones packed).</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    public void Add(int bytes) => Interlocked.Add(ref bytesRead, bytes);

    /// <summary>
    /// The bytes of all files that the sources name, or null when one of them has no size before it is read.
    /// </summary>
    public static long? TotalOf(IEnumerable<string> sources)
    {
        long total = 0;
        foreach (var source in sources)
        {
            if (source is SourceReader.StandardInput || WebAddress.IsMeant(source))
                return null;
            var files = Directory.Exists(source) ? FolderWalk.Files(source).Select(file => file.Path) : [source];
            total += files.Select(file => new FileInfo(file)).Sum(file => file.Exists ? file.Length : 0);
        }
        return total;
    }
}
