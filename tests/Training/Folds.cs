namespace Training;

/// <summary>Parts the data by what questions are about, so that a model is judged only by articles that it has not seen.</summary>
internal sealed class Folds(IEnumerable<string> articles, int count)
{
    private readonly Dictionary<string, int> folds = articles.Distinct().Select((article, at) => (article, at)).ToDictionary(entry => entry.article, entry => entry.at % count);

    public int Count => count;

    public int Of(string article) => folds[article];
}
