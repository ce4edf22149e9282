using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Bot.Gateway;

namespace Bot.Conversations;

/// <summary>
/// What a feature says, in every language: the resources (<c>.resx</c>) that bear the name of its texts' class. In them
/// <c>**…**</c> is bold and <c>{0}</c>, <c>{1:N0}</c> stand for arguments, which are never read for marks.
/// </summary>
/// <param name="texts">The class that the resources are named after.</param>
internal sealed partial class Phrases(Type texts)
{
    private readonly ResourceManager resources = new(texts);

    // Most phrases take no arguments and are always the same.
    private readonly ConcurrentDictionary<(string Language, string Key), MessageText> known = [];

    /// <summary>A phrase as plain text.</summary>
    /// <param name="wording">In which language.</param>
    /// <param name="key">Its name in the resources.</param>
    /// <param name="arguments">Texts or numbers, in the order of their numbers.</param>
    /// <exception cref="MissingManifestResourceException">There is no such phrase.</exception>
    public string Text(Wording wording, string key, params IReadOnlyList<object> arguments) =>
        Message(wording, key, arguments).Text;

    /// <summary>The same with its styles; an argument may be a <see cref="MessageText"/> and keeps its own.</summary>
    /// <inheritdoc cref="Text"/>
    public MessageText Message(Wording wording, string key, params IReadOnlyList<object> arguments) => arguments.Count == 0
        ? known.GetOrAdd((wording.Code, key), _ => Written(wording, key, []))
        : Written(wording, key, arguments);

    private MessageText Written(Wording wording, string key, IReadOnlyList<object> arguments)
    {
        var phrase = resources.GetString(key, wording.Culture)
            ?? throw new MissingManifestResourceException($"{texts.Name} has no phrase \"{key}\".");
        var text = new MessageTextBuilder();
        var pieces = Mark().Split(phrase);
        for (var index = 0; index < pieces.Length; index++)
        {
            // Every second piece stood between two marks.
            var piece = Filled(pieces[index], arguments, wording.Culture);
            text.Append(index % 2 == 1 ? Bold(piece) : piece);
        }
        return text.BuildUntrimmed();
    }

    private static MessageText Bold(MessageText piece) => piece.Text.Length == 0
        ? piece
        : piece with { Styles = [new StyledSpan(0, piece.Text.Length, TextStyle.Bold), .. piece.Styles] };

    private static MessageText Filled(string piece, IReadOnlyList<object> arguments, CultureInfo culture)
    {
        var text = new MessageTextBuilder();
        var at = 0;
        foreach (Match place in Place().Matches(piece))
        {
            text.Append(piece[at..place.Index]);
            var argument = arguments[int.Parse(place.Groups["number"].Value, CultureInfo.InvariantCulture)];
            _ = argument switch
            {
                MessageText styled => text.Append(styled),
                IFormattable number => text.Append(number.ToString(place.Groups["format"].Value, culture)),
                _ => text.Append(argument.ToString() ?? ""),
            };
            at = place.Index + place.Length;
        }
        return text.Append(piece[at..]).BuildUntrimmed();
    }

    [GeneratedRegex(@"\*\*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\{(?<number>\d)(:(?<format>[^}]+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Place();
}
