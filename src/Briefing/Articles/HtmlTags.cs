using System.Buffers;

namespace Briefing.Articles;

/// <summary>The tags of a page in reading order, as a parser would see them; comments and the insides of scripts are passed over.</summary>
internal readonly struct HtmlTags(string html)
{
    /// <summary>Elements whose inside is text up to their end tag.</summary>
    private static readonly string[] RawText = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\r\f/>");

    /// <summary>A start or end tag.</summary>
    internal readonly record struct Tag(int NameStart, int NameLength, bool IsEnd, int Attributes);

    public Enumerator GetEnumerator() => new(html);

    internal struct Enumerator(string html)
    {
        private int at;

        public Tag Current { get; private set; }

        public bool MoveNext()
        {
            while (at < html.Length && html.IndexOf('<', at) is >= 0 and var start)
            {
                at = start + 1;
                if (html.AsSpan(at).StartsWith("!--")) at = After("-->", at + 3);
                else if (TryReadTag()) return true;
            }

            return false;
        }

        private bool TryReadTag()
        {
            var isEnd = at < html.Length && html[at] == '/';
            var name = isEnd ? at + 1 : at;
            if (name >= html.Length || !char.IsAsciiLetter(html[name])) return false;
            var rest = html.AsSpan(name);
            var length = rest.IndexOfAny(NameEnd);
            if (length < 0) length = rest.Length;
            at = name + length;
            Current = new Tag(name, length, isEnd, SkipAttributes());
            if (!isEnd) SkipRawText(rest[..length]);
            return true;
        }

        /// <summary>Moves behind the tag's end and counts the attributes on the way.</summary>
        private int SkipAttributes()
        {
            var attributes = 0;
            var isBetween = true;
            for (; at < html.Length; at++)
            {
                var unit = html[at];
                if (unit == '>')
                {
                    at++;
                    break;
                }

                if (unit is ' ' or '\t' or '\n' or '\r' or '\f' or '/')
                {
                    isBetween = true;
                }
                else if (unit is '"' or '\'' && at > 0 && html[at - 1] is '=' or ' ')
                {
                    var close = html.IndexOf(unit, at + 1);
                    if (close < 0) at = html.Length - 1;
                    else at = close;
                    isBetween = true;
                }
                else if (isBetween)
                {
                    isBetween = false;
                    if (unit != '=') attributes++;
                }
            }

            return attributes;
        }

        private void SkipRawText(ReadOnlySpan<char> name)
        {
            foreach (var raw in RawText)
            {
                if (!name.Equals(raw, StringComparison.OrdinalIgnoreCase)) continue;
                var end = html.AsSpan(at).IndexOf($"</{raw}", StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : at + end;
                return;
            }
        }

        private readonly int After(string mark, int from) =>
            from < html.Length && html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : html.Length;
    }
}
