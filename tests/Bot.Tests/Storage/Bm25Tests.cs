using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class Bm25Tests
{
    private static readonly Bm25 Rank = new(
        new TermCounts(1_000, 0, new Dictionary<string, long> { ["massimov"] = 3, ["kazakhstan"] = 300, ["treason"] = 40 }), 4);

    [Fact]
    public void A_document_of_average_length_with_a_term_once_has_the_weight_of_the_term()
    {
        Assert.Equal(Math.Log(997.5 / 3.5), Rank.Score(["massimov", "a", "b", "c"]), 6);
    }

    [Fact]
    public void Rarer_more_and_more_frequent_terms_and_shorter_documents_score_higher()
    {
        Assert.True(Rank.Score(["massimov", "a", "b", "c"]) > Rank.Score(["treason", "a", "b", "c"]));
        Assert.True(Rank.Score(["massimov", "treason", "b", "c"]) > Rank.Score(["massimov", "a", "b", "c"]));
        Assert.True(Rank.Score(["massimov", "massimov", "b", "c"]) > Rank.Score(["massimov", "a", "b", "c"]));
        Assert.True(Rank.Score(["massimov", "a"]) > Rank.Score(["massimov", "a", "b", "c"]));
    }

    [Fact]
    public void A_document_without_any_term_scores_nothing()
    {
        Assert.Equal(0, Rank.Score(["a", "b"]));
        Assert.Equal(0, Rank.Score([]));
    }
}
