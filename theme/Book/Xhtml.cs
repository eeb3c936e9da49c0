using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace AfPakSite.Theme.Book;

/// <summary>Reads the HTML that this program's components write as XML.</summary>
/// <remarks>
/// It is not a parser of HTML: components escape their texts and close their elements, so only attributes without a
/// value, empty elements and one named character differ from XML.
/// </remarks>
internal static partial class Xhtml
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    /// <summary>The elements of a page without its frame, in a section.</summary>
    public static XElement Read(string html)
    {
        var tags = Tag.Replace(html, match => Close(match)).Replace("&nbsp;", "&#160;", StringComparison.Ordinal);
        var xml = Reference.Replace(tags, match => IsXml(match.Groups[1].Value) ? match.Value : " ");
        var root = XElement.Parse(
            $"<section xmlns=\"{Html}\" xmlns:epub=\"{Ops}\">{xml}</section>",
            LoadOptions.PreserveWhitespace
        );
        foreach (var element in root.Descendants(Html + "svg").SelectMany(svg => svg.DescendantsAndSelf()).ToList())
            element.Name = Svg + element.Name.LocalName;
        return root;
    }

    /// <summary>Whether XML allows a character (section 2.2); the encoder writes others as references.</summary>
    private static bool IsXml(string code) =>
        int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var character
        && (character > char.MaxValue || XmlConvert.IsXmlChar((char)character));

    private static string Close(Match tag)
    {
        var attributes = Attribute.Replace(
            tag.Groups["attributes"].Value,
            attribute => attribute.Groups[1].Success ? attribute.Value : $"{attribute.Value}=\"\""
        );
        var isEmpty = tag.Groups["void"].Success || tag.Groups["slash"].Success;
        return $"<{tag.Groups["name"].Value}{attributes}{(isEmpty ? "/" : "")}>";
    }

    /// <summary>Matches start tags that are not XML: of void elements, or with an attribute without a value.</summary>
    [GeneratedRegex(
        """
            <(?:(?<name>(?<void>br|hr|img|input|link|meta|wbr))(?<attributes>(?:\s+[\w:-]+(?:="[^"]*")?)*)
            |(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:\s+[\w:-]+="[^"]*")*\s+[\w:-]+(?=[\s/>])(?:\s+[\w:-]+(?:="[^"]*")?)*))
            \s*(?<slash>/)?>
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Tag { get; }

    [GeneratedRegex("&#x([0-9A-F]+);")]
    private static partial Regex Reference { get; }

    [GeneratedRegex("""[\w:-]+(="[^"]*")?""")]
    private static partial Regex Attribute { get; }
}
