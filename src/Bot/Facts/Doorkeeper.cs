namespace Bot.Facts;

/// <summary>
/// Lets only that into a cache which is wanted for the second time, as TinyLFU's doorkeeper does (Einziger and others, 2017): of
/// what questions lead to, most is never wanted again, and keeping it costs the garbage collector more than it saves (measured:
/// two thirds of its pauses). Remembers the latest 131,072 ids or so, in half a megabyte. Safe for use by several threads; two
/// at once may get a wrong answer, which costs one reading.
/// </summary>
internal sealed class Doorkeeper
{
    private const int Places = 1 << 17;

    private readonly int[] seen = new int[Places];

    /// <summary>Whether it was asked for this id not long ago.</summary>
    public bool Admits(Guid id)
    {
        var hash = id.GetHashCode();
        ref var place = ref seen[hash & (Places - 1)];
        if (place == hash)
            return true;
        place = hash;
        return false;
    }
}
