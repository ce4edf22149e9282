using System.Xml;
using System.Xml.Linq;

namespace Briefing.Articles;

/// <summary>Reads XML that may be broken: what stands before the fault counts, except for an article it stands in.</summary>
internal abstract record FeedXml
{
    private const int MaxDepth = 200;
    private static readonly string[] Articles = ["item", "entry"];

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true,
    };

    private FeedXml()
    {
    }

    internal sealed record Parsed(XElement Root) : FeedXml;

    internal sealed record Broken(string Reason) : FeedXml;

    public static FeedXml Parse(string text)
    {
        var first = Parse(FeedXmlRepair.Beginning(text), out var fault);
        if (fault is null) return first;
        var second = Parse(FeedXmlRepair.All(text), out _);
        return second is Parsed || first is not Parsed ? second : first;
    }

    private static FeedXml Parse(string text, out XmlException? fault)
    {
        fault = null;
        var open = new Stack<XElement>();
        XElement? root = null;
        try
        {
            var names = new NameTable();
            using var reader = XmlReader.Create(
                new StringReader(text), Settings, new XmlParserContext(names, new ForgivingNamespaces(names), null, XmlSpace.Preserve));
            while (reader.Read())
            {
                Take(reader, open);
                root ??= open.TryPeek(out var top) ? top : null;
                if (open.Count > MaxDepth) throw new XmlException($"It nests elements more than {MaxDepth} deep");
            }
        }
        catch (XmlException problem)
        {
            fault = problem;
            open.FirstOrDefault(element => Articles.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase) && element.Parent is not null)?.Remove();
        }

        if (fault is not null && open.Count > MaxDepth) return new Broken(fault.Message);
        return root is { } found && (fault is null || found.HasElements)
            ? new Parsed(found)
            : new Broken($"It is no well-formed XML: {fault?.Message.TrimEnd('.') ?? "it has no element"}");
    }

    private static void Take(XmlReader reader, Stack<XElement> open)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
                if (open.TryPeek(out var parent)) parent.Add(element);
                var isEmpty = reader.IsEmptyElement;
                open.Push(element);
                while (reader.MoveToNextAttribute())
                {
                    if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                        element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
                }

                // The root stays on the stack for the caller to see; nothing can follow it.
                if (isEmpty && open.Count > 1) open.Pop();
                break;
            case XmlNodeType.EndElement when open.Count > 1:
                open.Pop();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.TryPeek(out var current):
                current.Add(new XText(reader.Value));
                break;
        }
    }

    /// <summary>Gives prefixes that nobody declared a name of their own.</summary>
    private sealed class ForgivingNamespaces(XmlNameTable names) : XmlNamespaceManager(names)
    {
        public override string? LookupNamespace(string prefix) =>
            base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? null : NameTable!.Add($"urn:undeclared:{prefix}"));
    }
}
