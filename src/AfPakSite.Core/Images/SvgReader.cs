using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Images;

/// <summary>
/// Reads the size of an SVG, and finds what it contains besides a picture: scripts, addresses of other files, elements
/// of HTML. A browser runs none of these in an <c>img</c>, but it does when readers open the file itself.
/// </summary>
internal static partial class SvgReader
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
        var style = new SvgStyle();
        if (source.Content is ['\uFFFD', '\uFFFD', ..])
            return (null, [(new(source, 0, 1), new SvgFault.Characters("UTF-16"))]);
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
                faults.AddRange(style.Read(xml, place).Concat(FaultsOf(xml).Select(fault => (place, fault))));
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

    private static List<SvgFault> FaultsOf(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                if (xml is { Depth: 0 } and not { LocalName: "svg", NamespaceURI: Namespace })
                    return [new SvgFault.Root(xml.Name)];
                return IsAllowed(xml) ? AttributesOf(xml) : [new SvgFault.Element(xml.Name)];
            case XmlNodeType.ProcessingInstruction:
                return [new SvgFault.Declaration($"<?{xml.Name}")];
            case XmlNodeType.XmlDeclaration when xml.GetAttribute("encoding") is { } encoding:
                return IsCheckable(encoding) ? [] : [new SvgFault.Characters(encoding)];
            default:
                return [];
        }
    }

    /// <summary>
    /// Whether the bytes of ASCII are its characters. In other encodings, a byte before a bracket can take it away, so
    /// that a browser sees elements where this program sees a comment.
    /// </summary>
    private static bool IsCheckable(string encoding) => SingleBytes.IsMatch(encoding);

    [GeneratedRegex("^(?:utf-?8|us-ascii|ascii|iso-8859-[0-9]{1,2}|windows-125[0-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex SingleBytes { get; }

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
