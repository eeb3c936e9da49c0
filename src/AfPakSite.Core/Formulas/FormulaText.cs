using System.Text;
using System.Xml.Linq;

namespace AfPakSite.Formulas;

/// <summary>
/// Writes simple formulas with characters of Unicode, for titles, which are text wherever they are shown.
/// </summary>
public static class FormulaText
{
    private const string Level = "0123456789+−=()ni";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";

    /// <summary>A text whose formulas are characters; a formula that needs more than a line stays as it is.</summary>
    /// <param name="opening">What is written before the characters of each formula.</param>
    /// <param name="closing">What is written after them.</param>
    public static string Shown(string text, string opening = "", string closing = "")
    {
        if (!text.AsSpan().ContainsAny('$', '\\'))
            return text;
        var shown = new StringBuilder();
        for (var at = 0; at < text.Length; )
        {
            var length = text[at] is '$' or '\\' && !IsBehindWord(text, at) ? FormulaScanner.LengthAt(text, at) : 0;
            if (length == 0)
                shown.Append(text[at++]);
            else
            {
                shown.Append(
                    Characters(text[at..(at + length)]) is { } characters
                        ? $"{opening}{characters}{closing}"
                        : text[at..(at + length)]
                );
                at += length;
            }
        }
        return shown.ToString();
    }

    /// <summary>Whether a dollar is a part of a word, as in <c>US$</c>; an index is a formula: <c>CO$_2$</c>.</summary>
    private static bool IsBehindWord(string text, int at) =>
        text[at] == '$'
        && at > 0
        && char.IsLetterOrDigit(text[at - 1])
        && (at + 1 == text.Length || text[at + 1] is not ('_' or '^' or '\\'));

    /// <summary>The characters of a formula; null if its layout says more than they do.</summary>
    private static string? Characters(string source) =>
        TexFormula.Read(source).MathMl is { } mathMl ? Of(XElement.Parse($"<mrow>{mathMl}</mrow>")) : null;

    private static string? Of(XElement element) =>
        element.Name.LocalName switch
        {
            "mi" or "mn" or "mo" or "mtext" => element.Value.Trim('\u2061', '\u2062', '\u2063'),
            "mrow" or "mstyle" => Joined(element.Elements().Select(Of)),
            "mspace" => " ",
            "msup" => Scripted(element, Raised),
            "msub" => Scripted(element, Lowered),
            _ => null,
        };

    private static string? Scripted(XElement element, string characters) =>
        element.Elements().Select(Of).ToList() is [{ } body, { } script] && script.All(Level.Contains)
            ? body + string.Concat(script.Select(c => characters[Level.IndexOf(c)]))
            : null;

    private static string? Joined(IEnumerable<string?> parts)
    {
        var all = parts.ToList();
        return all.Contains(null) ? null : string.Concat(all);
    }
}
