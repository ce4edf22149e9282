namespace Benchmarks.BotApi;

/// <summary>What one chat should get and got. Messages carry marks, which a reply tells again: 0 for none.</summary>
internal sealed class ChatLedger
{
    private readonly List<int> expected = [];
    private readonly List<int> got = [];

    public void Expect(int mark) => expected.Add(mark);

    /// <summary>Books a message to the chat.</summary>
    /// <returns>Whether it was still missing: false for one too many.</returns>
    public bool Record(int mark)
    {
        lock (got)
        {
            got.Add(mark);
            return got.Count <= expected.Count;
        }
    }

    /// <summary>How many messages it still misses.</summary>
    public int Missing()
    {
        lock (got)
            return Math.Max(0, expected.Count - got.Count);
    }

    /// <summary>Whether what came, came in another order than asked for; of an incomplete lot only the marks are told apart.</summary>
    public bool IsOutOfOrder()
    {
        lock (got)
        {
            if (got.Count == expected.Count)
                return !got.SequenceEqual(expected);
            var marks = got.Where(mark => mark > 0).ToList();
            return !marks.SequenceEqual(marks.Order());
        }
    }
}
