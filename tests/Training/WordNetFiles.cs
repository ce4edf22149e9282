using System.Globalization;

namespace Training;

/// <summary>Reads WordNet's index and data files, as wndb(5WN) describes them.</summary>
internal static class WordNetFiles
{
    /// <summary>What its licence wants said in each table that is made of it.</summary>
    public const string Credit =
        "# Reduced from WordNet 3.0. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. The licence is in WORDNET-LICENSE.txt.";

    /// <summary>The lemmas of one word in an index file ("index.noun"), with their meanings.</summary>
    public static IEnumerable<WordNetLemma> Lemmas(string folder, string file)
    {
        foreach (var line in Lines(folder, file))
        {
            // "boat n 2 5 @ ~ %p + - 2 1 02858304 03456024": the meanings follow the pointers and two counts.
            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!fields[0].All(char.IsAsciiLetter))
                continue;
            var pointers = int.Parse(fields[3], CultureInfo.InvariantCulture);
            yield return new WordNetLemma(
                fields[0], int.Parse(fields[5 + pointers], CultureInfo.InvariantCulture), fields[(6 + pointers)..]);
        }
    }

    /// <summary>The lines of a file without its licence, which stands before them indented.</summary>
    public static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith(' '));
}

/// <summary>A word with its meanings as one part of speech.</summary>
/// <param name="Text">The word.</param>
/// <param name="Tagged">How many of the meanings, from the first, were tagged in texts.</param>
/// <param name="Senses">The meanings, the most used first.</param>
internal sealed record WordNetLemma(string Text, int Tagged, IReadOnlyList<string> Senses);
