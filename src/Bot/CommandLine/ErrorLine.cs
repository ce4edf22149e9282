using System.Text.RegularExpressions;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.CommandLine;

/// <summary>Puts an error on stderr in one clear line.</summary>
internal static partial class ErrorLine
{
    /// <summary>One line, whatever line ends the problem holds.</summary>
    public static void Write(TextWriter error, string problem) =>
        error.WriteLine($"error: {LineEnds().Replace(problem.Trim(), " ")}");

    /// <summary>One line for each thing that is wrong; the stack trace below when <paramref name="verbose"/>.</summary>
    public static void Write(TextWriter error, Exception exception, bool verbose)
    {
        foreach (var problem in Problems(exception, verbose))
            Write(error, problem);
        if (verbose)
            error.WriteLine(exception.ToString());
    }

    private static IEnumerable<string> Problems(Exception exception, bool verbose) => exception switch
    {
        OptionsValidationException settings => settings.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(inner => Problems(inner, verbose)),
        InvalidDataException { InnerException: { } cause } data => [$"{data.Message} {cause.Message}"],
        StorageException storage => [storage.Message],
        _ when verbose => [exception.Message],
        _ => [$"{exception.Message} (run again with {GlobalOptions.Verbose} to see where)"],
    };

    [GeneratedRegex(@"\s*[\r\n]+\s*")]
    private static partial Regex LineEnds();
}
