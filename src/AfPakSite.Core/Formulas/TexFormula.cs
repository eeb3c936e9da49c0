using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Formulas;

/// <summary>A formula as the study writes it, with its delimiters, and in MathML.</summary>
/// <param name="Source">With its delimiters: <c>$E = mc^2$</c>, <c>\[ … \]</c>.</param>
/// <param name="IsDisplay">Whether it is on a line of its own.</param>
/// <param name="MathMl">What it shows, without the element <c>math</c>; null if it was not understood.</param>
/// <param name="Tag">The number that <c>\tag</c> gives it; null without one.</param>
/// <param name="Label">The id that <c>\label</c> gives it; null without one.</param>
/// <param name="Fault">Why it was not understood; null if it was.</param>
public sealed record TexFormula(
    string Source,
    bool IsDisplay,
    string? MathMl,
    string? Tag,
    string? Label,
    FormulaFault? Fault
)
{
    /// <summary>Reads a formula. Total: any text gives MathML, or says what was not understood.</summary>
    public static TexFormula Read(string source)
    {
        var (opening, closing) = FormulaScanner.DelimitersOf(source);
        var tex = source[opening..^closing];
        var reader = new TexReader(tex);
        var mathMl = reader.Read();
        return new(
            source,
            FormulaScanner.IsDisplay(source),
            reader.Fault is null ? mathMl : null,
            reader.Tag,
            reader.Label,
            reader.Fault
        );
    }

    /// <summary>
    /// The element <c>math</c> with the source as annotation; null if the formula was not understood.
    /// </summary>
    public string? Element =>
        MathMl is null
            ? null
            : $"<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"{(IsDisplay ? "block" : "inline")}\">"
                + $"<semantics><mrow>{MathMl}</mrow>"
                + $"<annotation encoding=\"application/x-tex\">{XmlText.Escape(Source)}</annotation></semantics></math>";
}
