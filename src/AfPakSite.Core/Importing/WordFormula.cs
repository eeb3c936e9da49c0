using System.Text;
using System.Xml.Linq;
using AfPakSite.Formulas;

namespace AfPakSite.Importing;

/// <summary>Writes the formulas of Word (Office MathML) in TeX.</summary>
internal static class WordFormula
{
    /// <summary>The formula; what it contains of other structures is reported and becomes its letters.</summary>
    public static string Tex(XElement math, ImportLog log)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var tex = TexSymbols.Tidy(All(math, unknown));
        if (unknown.Count > 0)
            log.Add($"A formula was read in part, without its {string.Join(", ", unknown)}: correct ${tex}$.");
        return tex;
    }

    private static string All(XElement? element, SortedSet<string> unknown) =>
        element is null ? "" : string.Concat(element.Elements().Select(child => One(child, unknown)));

    private static string One(XElement element, SortedSet<string> unknown)
    {
        return element.Name.LocalName switch
        {
            "oMath" or "oMathPara" or "e" or "num" or "den" or "sup" or "sub" or "deg" or "lim" or "fName" or "box" =>
                All(element, unknown),
            "r" => Run(element),
            "f" => $"\\frac{{{Part("num")}}}{{{Part("den")}}}",
            "sSup" => $"{Base()}^{{{Part("sup")}}}",
            "sSub" => $"{Base()}_{{{Part("sub")}}}",
            "sSubSup" => $"{Base()}_{{{Part("sub")}}}^{{{Part("sup")}}}",
            "sPre" => $"{{}}_{{{Part("sub")}}}^{{{Part("sup")}}}{Part("e")}",
            "rad" => Part("deg") is { Length: > 0 } degree
                ? $"\\sqrt[{degree}]{{{Part("e")}}}"
                : $"\\sqrt{{{Part("e")}}}",
            "nary" => $"{Operator(element)}{Limit("_", "sub")}{Limit("^", "sup")}{{{Part("e")}}}",
            "d" => Delimited(element, unknown),
            "func" => $"{Function(Part("fName"))}{{{Part("e")}}}",
            "limLow" => $"{Part("e")}_{{{Part("lim")}}}",
            "limUpp" => $"{Part("e")}^{{{Part("lim")}}}",
            "acc" => $"{Accent(element)}{{{Part("e")}}}",
            "bar" => element.Child("barPr").Child("pos").Get("val") == "bot"
                ? $"\\underline{{{Part("e")}}}"
                : $"\\overline{{{Part("e")}}}",
            "groupChr" => $"\\underbrace{{{Part("e")}}}",
            "m" => Matrix(element, "mr", unknown),
            "eqArr" =>
                $"\\begin{{aligned}}{string.Join(@"\\", element.Children("e").Select(row => All(row, unknown)))}\\end{{aligned}}",
            var name when name.EndsWith("Pr", StringComparison.Ordinal) || name is "bookmarkStart" or "bookmarkEnd" =>
                "",
            var name => Unknown(name),
        };

        string Part(string name) => All(element.Child(name), unknown);
        string Base() => Part("e") is { Length: 1 } letter ? letter : $"{{{Part("e")}}}";
        string Limit(string sign, string name) => Part(name) is { Length: > 0 } limit ? $"{sign}{{{limit}}}" : "";
        string Unknown(string name)
        {
            unknown.Add(name);
            return All(element, unknown);
        }
    }

    private static string Run(XElement run)
    {
        var text = string.Concat(run.Elements().Where(child => child.Is("t")).Select(child => child.Value));
        return run.Child("rPr").Child("nor") is null ? TexSymbols.Of(text) : $"\\text{{{TexSymbols.Words(text)}}}";
    }

    private static string Operator(XElement nary) =>
        TexSymbols.Of(nary.Child("naryPr").Child("chr").Get("val") ?? "∫").Trim();

    private static string Function(string name) =>
        name.Trim() is { Length: > 1 } word && word.All(char.IsAsciiLetter)
            ? TexSymbols.Functions.Contains(word)
                ? $"\\{word}"
                : $"\\operatorname{{{word}}}"
            : name;

    private static string Accent(XElement accent) =>
        (accent.Child("accPr").Child("chr").Get("val") ?? "\u0302") switch
        {
            "\u0303" or "~" => "\\tilde",
            "\u0304" or "\u0305" or "¯" => "\\bar",
            "\u20D7" or "→" => "\\vec",
            "\u0307" or "˙" => "\\dot",
            "\u0308" or "¨" => "\\ddot",
            _ => "\\hat",
        };

    private static string Delimited(XElement element, SortedSet<string> unknown)
    {
        var properties = element.Child("dPr");
        var (begin, end) = (properties.Child("begChr").Get("val") ?? "(", properties.Child("endChr").Get("val") ?? ")");
        var separator = properties.Child("sepChr").Get("val") ?? "|";
        var parts = string.Join(separator, element.Children("e").Select(part => All(part, unknown)));
        return $"\\left{TexSymbols.Delimiter(begin)}{parts}\\right{TexSymbols.Delimiter(end)}";
    }

    private static string Matrix(XElement matrix, string row, SortedSet<string> unknown)
    {
        var rows = matrix
            .Children(row)
            .Select(line => string.Join(" & ", line.Children("e").Select(cell => All(cell, unknown))));
        return new StringBuilder("\\begin{matrix}").AppendJoin(@" \\ ", rows).Append("\\end{matrix}").ToString();
    }
}
