using System.Collections.Immutable;
using System.Xml;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Images;

/// <summary>
/// Reads the size of an SVG, and finds what it contains besides a picture: scripts, addresses of other files, elements
/// of HTML. A browser runs none of these in an <c>img</c>, but it does when readers open the file itself.
/// </summary>
internal static class SvgReader
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const int MostFaults = 20;

    /// <summary>The elements that draw, or that describe what is drawn (SVG 2, appendix F).</summary>
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "title",
        "desc",
        "metadata",
        "style",
        "switch",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "textPath",
        "tref",
        "image",
        "marker",
        "pattern",
        "clipPath",
        "mask",
        "linearGradient",
        "radialGradient",
        "stop",
        "filter",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feConvolveMatrix",
        "feDiffuseLighting",
        "feDisplacementMap",
        "feDistantLight",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feMorphology",
        "feOffset",
        "fePointLight",
        "feSpecularLighting",
        "feSpotLight",
        "feTile",
        "feTurbulence",
    };

    /// <summary>The names of what drawing programs write for themselves, which browsers skip.</summary>
    private static readonly string[] Notes =
    [
        "http://www.inkscape.org/",
        "http://sodipodi.sourceforge.net/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://creativecommons.org/ns#",
        "http://web.resource.org/cc/",
        "http://purl.org/dc/",
        "http://ns.adobe.com/",
        "http://www.serif.com/",
        "http://www.bohemiancoding.com/",
        "http://vectornator.io",
        "https://boxy-svg.com",
    ];

    /// <summary>The size, and at most twenty faults with their places.</summary>
    public static (ImageSize? Size, ImmutableArray<(SourceSpan Place, SvgFault Fault)> Faults) Read(SourceText source)
    {
        var faults = ImmutableArray.CreateBuilder<(SourceSpan, SvgFault)>();
        ImageSize? size = null;
        var isStyle = false;
        AddDeclarations(source, faults);
        using var text = new StringReader(source.Content);
        using var xml = XmlReader.Create(
            text,
            new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersFromEntities = 1024,
            }
        );
        try
        {
            while (faults.Count < MostFaults && xml.Read())
            {
                var place = PlaceOf(source, xml);
                if (xml is { NodeType: XmlNodeType.Element, Depth: 0 })
                    size = SvgSize.Of(
                        xml.GetAttribute("width"),
                        xml.GetAttribute("height"),
                        xml.GetAttribute("viewBox")
                    );
                foreach (var fault in FaultsOf(xml, isStyle))
                    faults.Add((place, fault));
                isStyle = xml is { NodeType: XmlNodeType.Element, LocalName: "style" } || (isStyle && IsText(xml));
            }
        }
        catch (XmlException fault)
        {
            faults.Add((new(source, source.OffsetOf(fault.LineNumber, fault.LinePosition), 0), new SvgFault.NotXml()));
        }
        return (size, faults.ToImmutable());
    }

    /// <summary>Entities and default attributes would put into the image what its elements do not show.</summary>
    private static void AddDeclarations(SourceText source, ImmutableArray<(SourceSpan, SvgFault)>.Builder faults)
    {
        foreach (var declaration in new[] { "<!ENTITY", "<!ATTLIST" })
            if (source.Content.IndexOf(declaration, StringComparison.Ordinal) is >= 0 and var at)
                faults.Add((new(source, at, declaration.Length), new SvgFault.Declaration(declaration)));
    }

    private static SourceSpan PlaceOf(SourceText source, XmlReader xml)
    {
        var lines = (IXmlLineInfo)xml;
        var start = source.OffsetOf(lines.LineNumber, lines.LinePosition);
        var length = xml.NodeType == XmlNodeType.Element ? xml.Name.Length : 0;
        return new(source, start, Math.Min(length, source.Content.Length - start));
    }

    private static bool IsText(XmlReader xml) =>
        xml.NodeType
            is XmlNodeType.Text
                or XmlNodeType.CDATA
                or XmlNodeType.Comment
                or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace;

    /// <param name="isStyle">Whether a text is in the element of a style sheet.</param>
    private static IEnumerable<SvgFault> FaultsOf(XmlReader xml, bool isStyle)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                if (xml is { Depth: 0 } and not { LocalName: "svg", NamespaceURI: Namespace })
                    return [new SvgFault.Root(xml.Name)];
                return IsAllowed(xml) ? AttributesOf(xml) : [new SvgFault.Element(xml.Name)];
            case XmlNodeType.ProcessingInstruction:
                return [new SvgFault.Declaration($"<?{xml.Name}")];
            case XmlNodeType.Text or XmlNodeType.CDATA when isStyle:
                return SvgAddresses.InStyles(xml.Value);
            default:
                return [];
        }
    }

    private static bool IsAllowed(XmlReader xml) =>
        xml.NamespaceURI == Namespace ? Elements.Contains(xml.LocalName) : IsNote(xml.NamespaceURI);

    private static bool IsNote(string name) => Notes.Any(note => name.StartsWith(note, StringComparison.Ordinal));

    private static List<SvgFault> AttributesOf(XmlReader xml)
    {
        var faults = new List<SvgFault>();
        var isNote = xml.NamespaceURI != Namespace;
        while (xml.MoveToNextAttribute())
        {
            if (IsNote(xml.NamespaceURI) || isNote || xml.Prefix == "xmlns" || xml.Name == "xmlns")
                continue;
            if (xml.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || xml.Name == "xml:base")
                faults.Add(new SvgFault.Script(xml.Name));
            else if (xml.LocalName is "href" or "src")
                faults.AddRange(SvgAddresses.InLink(xml.Value));
            else
                faults.AddRange(SvgAddresses.InStyles(xml.Value));
        }
        xml.MoveToElement();
        return faults;
    }
}
