using System.Text.RegularExpressions;
using System.Xml.Linq;
using AfPakSite.Formulas;

namespace AfPakSite.Importing;

/// <summary>Writes the formulas of JATS, which are MathML or already TeX, in TeX.</summary>
internal static partial class MathMl
{
    /// <summary>The formula in an element; null if it contains neither form.</summary>
    public static string? Tex(XElement formula)
    {
        if (formula.All("tex-math").FirstOrDefault() is { } tex)
            return TexSymbols.Tidy(OfDocument(tex.Value));
        if (
            formula.All("annotation").FirstOrDefault(one => one.Get("encoding") is "application/x-tex") is
            { } annotation
        )
            return TexSymbols.Tidy(annotation.Value);
        return formula.All("math").FirstOrDefault() is { } math ? TexSymbols.Tidy(One(math)) : null;
    }

    /// <summary>The formula alone: publishers wrap it in a whole document of LaTeX.</summary>
    private static string OfDocument(string tex)
    {
        var body = DocumentBody.Match(tex) is { Success: true } match ? match.Groups["body"].Value : tex;
        return body.Trim().Trim('$').Trim();
    }

    private static string All(XElement element) => string.Concat(element.Elements().Select(One));

    private static string One(XElement element)
    {
        var parts = element.Elements().ToList();
        return element.Name.LocalName switch
        {
            "mi" => Identifier(element.Value.Trim()),
            "mn" or "mo" => TexSymbols.Of(element.Value.Trim()),
            "mtext" or "ms" => $"\\text{{{TexSymbols.Words(element.Value)}}}",
            "mspace" => "\\ ",
            "mphantom" or "annotation" or "annotation-xml" or "none" => "",
            "mfrac" => $"\\frac{{{Part(0)}}}{{{Part(1)}}}",
            "msup" => $"{Base()}^{{{Part(1)}}}",
            "msub" => $"{Base()}_{{{Part(1)}}}",
            "msubsup" or "munderover" => $"{Base()}_{{{Part(1)}}}^{{{Part(2)}}}",
            "munder" => $"{Base()}_{{{Part(1)}}}",
            "mover" => Over(Part(0), parts.ElementAtOrDefault(1)?.Value.Trim() ?? "", Part(1)),
            "msqrt" => $"\\sqrt{{{All(element)}}}",
            "mroot" => $"\\sqrt[{Part(1)}]{{{Part(0)}}}",
            "mfenced" =>
                $"\\left{Fence("open", "(")}{string.Join(", ", parts.Select(One))}\\right{Fence("close", ")")}",
            "mtable" => $"\\begin{{matrix}}{string.Join(@" \\ ", parts.Select(One))}\\end{{matrix}}",
            "mtr" or "mlabeledtr" => string.Join(" & ", parts.Select(One)),
            _ => parts.Count > 0 ? All(element) : TexSymbols.Of(element.Value.Trim()),
        };

        string Part(int index) => parts.Count > index ? One(parts[index]) : "";
        string Base() => Part(0) is var tex && (tex.Length == 1 || tex.StartsWith('\\')) ? tex : $"{{{tex}}}";
        string Fence(string name, string otherwise) => TexSymbols.Delimiter(element.Get(name) ?? otherwise);
    }

    private static string Identifier(string name) =>
        name.Length > 1 && name.All(char.IsAsciiLetter)
            ? TexSymbols.Functions.Contains(name)
                ? $"\\{name} "
                : $"\\mathrm{{{name}}}"
            : TexSymbols.Of(name);

    private static string Over(string tex, string sign, string over) =>
        sign switch
        {
            "^" or "ˆ" or "\u0302" => $"\\hat{{{tex}}}",
            "¯" or "‾" or "―" or "\u0304" => $"\\bar{{{tex}}}",
            "~" or "˜" or "\u0303" => $"\\tilde{{{tex}}}",
            "→" or "⃗" => $"\\vec{{{tex}}}",
            "˙" or "." => $"\\dot{{{tex}}}",
            _ => $"\\overset{{{over}}}{{{tex}}}",
        };

    [GeneratedRegex(@"\\begin\{document\}(?<body>.*)\\end\{document\}", RegexOptions.Singleline)]
    private static partial Regex DocumentBody { get; }
}
