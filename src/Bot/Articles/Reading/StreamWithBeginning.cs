namespace Bot.Articles.Reading;

/// <summary>A stream whose first bytes have been read already and are read once more.</summary>
internal sealed class StreamWithBeginning(ReadOnlyMemory<byte> beginning, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> left = beginning;

    public override int Read(Span<byte> buffer) => left.IsEmpty ? rest.Read(buffer) : TakeLeft(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        left.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeLeft(buffer.Span));

    private int TakeLeft(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, left.Length);
        left.Span[..taken].CopyTo(buffer);
        left = left[taken..];
        return taken;
    }
}
