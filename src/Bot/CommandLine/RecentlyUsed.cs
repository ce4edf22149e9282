using System.Diagnostics.CodeAnalysis;

namespace Bot.CommandLine;

/// <summary>A small memory by key that forgets what was not used for longest. Not for use by several threads.</summary>
/// <param name="most">How many values it holds.</param>
internal sealed class RecentlyUsed<T>(int most)
{
    private readonly LinkedList<(string Key, T Value)> order = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, T Value)>> nodes = new(StringComparer.Ordinal);

    /// <summary>The value under a key, if it is still known.</summary>
    public bool TryGet(string key, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!nodes.TryGetValue(key, out var node))
            return false;
        order.Remove(node);
        order.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    /// <summary>Puts a value under a key.</summary>
    public void Set(string key, T value)
    {
        if (nodes.Remove(key, out var known))
            order.Remove(known);
        nodes[key] = order.AddFirst((key, value));
        if (nodes.Count <= most)
            return;
        nodes.Remove(order.Last!.Value.Key);
        order.RemoveLast();
    }
}
