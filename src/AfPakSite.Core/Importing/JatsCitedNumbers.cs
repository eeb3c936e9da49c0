using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Text;

namespace AfPakSite.Importing;

/// <summary>Citations by the numbers of the reference list, whether raised, in parentheses or between words.</summary>
internal static partial class JatsCitedNumbers
{
    /// <summary>
    /// The numbers that begin at a node, as one text, which is empty for other nodes, and the index of the node after
    /// them.
    /// </summary>
    public static (string Text, int End) At(ImmutableArray<XNode> nodes, int at)
    {
        var end = at + 1;
        if (!AreNumbers(nodes[at]))
            return ("", end);
        while (end + 1 < nodes.Length && IsBetween(nodes[end]) && AreNumbers(nodes[end + 1]))
            end += 2;
        var text = string.Concat(nodes[at..end].Select(TextOf));
        return (SpaceBeforeMark.Replace(WhiteSpace.Collapse(text), ""), end);
    }

    private static bool AreNumbers(XNode node) =>
        node is XElement element
        && (
            element.Is("xref")
                ? IsToWork(element) && Numbers.IsMatch(TextOf(element))
                : element.Is("sup") && RaisedNumbers.IsMatch(element.Value) && element.All("xref").Any(IsToWork)
        );

    private static bool IsToWork(XElement reference) => reference.Get("ref-type") == "bibr";

    /// <summary>Whether a node is only a mark between two numbers, such as a raised comma.</summary>
    private static bool IsBetween(XNode node) =>
        (node is XText || (node is XElement element && element.Is("sup"))) && Mark.IsMatch(TextOf(node));

    /// <summary>The words of a node, without parentheses around all of them.</summary>
    private static string TextOf(XNode node) =>
        node is XElement element
            ? element.Value.Trim() is ['(', .. var inner, ')']
                ? inner
                : element.Value
            : ((XText)node).Value;

    /// <summary>Years have four digits.</summary>
    [GeneratedRegex(@"^\s*[0-9]{1,3}(?:\s*[,;–-]\s*[0-9]{1,3})*\s*$")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"^[0-9\s,–-]*[0-9][0-9\s,–-]*$")]
    private static partial Regex RaisedNumbers { get; }

    [GeneratedRegex(@"^\s*[,;–-]\s*$")]
    private static partial Regex Mark { get; }

    [GeneratedRegex("(?<=[0-9]) +(?=[,;–-])")]
    private static partial Regex SpaceBeforeMark { get; }
}
