using System.Xml.Linq;
using AfPakSite.Annotations;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Reads the names of persons and groups in JATS.</summary>
internal static class JatsNames
{
    /// <summary>The names directly in an element.</summary>
    public static IEnumerable<PersonName> In(XElement element) => element.Elements().Select(Of).OfType<PersonName>();

    /// <summary>The name in an element; null if it is not a name.</summary>
    public static PersonName? Of(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "name-alternatives":
                return In(element).FirstOrDefault();
            case "collab" or "institution":
                return
                    WhiteSpace.Collapse(
                        string.Concat(
                            element
                                .Nodes()
                                .Where(node =>
                                    node is XText
                                    || node is XElement { Name.LocalName: "institution" or "italic" or "named-content" }
                                )
                                .Select(node => node is XText text ? text.Value : ((XElement)node).Value)
                        )
                    )
                        is { Length: > 0 } group
                    ? new(null, null, group, null)
                    : null;
            case "name" or "string-name":
                return Person(element);
            default:
                return null;
        }
    }

    private static PersonName? Person(XElement name)
    {
        var family = Part(name, "surname");
        var given = Part(name, "given-names");
        if (Part(name, "suffix") is { } suffix && given is not null)
            given = $"{given}, {suffix}";
        if (family is not null)
            return new(family, given, null, null);
        return given is not null ? new(null, null, given, null)
            : WhiteSpace.Collapse(name.Value) is { Length: > 0 } text
                ? Byline.Names(text) is [var only] ? only
                    : Byline.Name(text)
            : null;
    }

    private static string? Part(XElement name, string part) =>
        name.Child(part) is { } element && WhiteSpace.Collapse(element.Value) is { Length: > 0 } text ? text : null;
}
