using System.Text;

namespace Bot.Gateway;

/// <summary>
/// A failure as the log may show it when it came of something that a reader said: what failed and where, but no message,
/// since those of the runtime quote what they could not read.
/// </summary>
internal sealed class WordlessException(Exception failure) : Exception(TypeOf(failure))
{
    /// <summary>Its kind, and that of what caused it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            text.AppendLine(TypeOf(cause)).AppendLine(cause.StackTrace);
        return text.ToString().TrimEnd();
    }

    private static string TypeOf(Exception cause) => cause.GetType().FullName ?? cause.GetType().Name;
}
