using System.Text;
using System.Xml;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Images;

/// <summary>
/// Reads the style sheets of an SVG. Browsers join their texts over comments and other elements, so each is judged as a
/// whole.
/// </summary>
internal sealed class SvgStyle
{
    private readonly StringBuilder text = new();
    private SourceSpan start;
    private bool isOpen;

    /// <summary>The faults that a node shows; those of a style sheet at its end.</summary>
    public IEnumerable<(SourceSpan Place, SvgFault Fault)> Read(XmlReader xml, SourceSpan place)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when isOpen:
                return [(place, new SvgFault.Element(xml.Name))];
            case XmlNodeType.Element:
                isOpen = xml is { LocalName: "style", IsEmptyElement: false };
                return [];
            case XmlNodeType.EndElement when isOpen:
                isOpen = xml.LocalName != "style";
                var sheet = text.ToString();
                text.Clear();
                return SvgAddresses.InStyles(sheet).Select(fault => (start, fault));
            case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                return [];
            default:
                if (isOpen)
                    start = text.Length == 0 ? place : start;
                text.Append(isOpen ? xml.Value : "");
                return [];
        }
    }
}
