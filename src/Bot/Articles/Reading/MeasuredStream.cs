namespace Bot.Articles.Reading;

/// <summary>A stream that tells how much of it has been read. It owns the stream below.</summary>
internal sealed class MeasuredStream(Stream measured, ReadingProgress progress) : ForwardStream
{
    public override int Read(Span<byte> buffer) => Count(measured.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await measured.ReadAsync(buffer, cancellationToken));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            measured.Dispose();
        base.Dispose(disposing);
    }

    private int Count(int bytes)
    {
        progress.Add(bytes);
        return bytes;
    }
}
