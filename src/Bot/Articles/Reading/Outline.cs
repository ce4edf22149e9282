using System.Xml;

namespace Bot.Articles.Reading;

/// <summary>Reads the feeds that an OPML outline lists.</summary>
internal static class Outline
{
    /// <summary>The feeds in order; an entry whose address is none, and a break in the outline's form, come as refusals.</summary>
    public static IReadOnlyList<Submission> Read(string opml, string file)
    {
        var found = new List<Submission>();
        // Entities are not resolved, so an outline can neither grow nor reach for files.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        try
        {
            using var xml = XmlReader.Create(new StringReader(opml), settings);
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element && Entry(xml, file) is { } entry)
                    found.Add(entry);
            }
        }
        catch (XmlException problem)
        {
            found.Add(new Submission.Refusal(new Origin(file, problem.LineNumber), "is not well-formed OPML from here on"));
        }
        return found.Count > 0 ? found : [new Submission.Refusal(new Origin(file), "lists no feed")];
    }

    private static Submission? Entry(XmlReader xml, string file)
    {
        if (!xml.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) || xml.GetAttribute("xmlUrl") is not { } text)
            return null;
        var origin = new Origin(file, ((IXmlLineInfo)xml).LineNumber);
        return WebAddress.Parse(text) is { } address
            ? new Submission.Subscription(origin, address, xml.GetAttribute("title") ?? xml.GetAttribute("text"))
            : new Submission.Refusal(origin, "names a feed by something that is not a whole http or https address");
    }
}
