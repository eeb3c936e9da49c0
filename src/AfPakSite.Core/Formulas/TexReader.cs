using System.Text;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Formulas;

/// <summary>Reads the mathematics of TeX and writes it in MathML (MathML Core, presentation elements only).</summary>
/// <remarks>It stops at the first thing that it does not know, because half a formula would be another one.</remarks>
internal sealed partial class TexReader(string tex)
{
    /// <summary>Groups in groups; a formula that a reader follows has far fewer.</summary>
    private const int Deepest = 100;

    private readonly TexTokens tokens = new(tex);
    private int depth;
    private string variant = "";

    /// <summary>Why it stopped; null if it understood everything.</summary>
    public FormulaFault? Fault { get; private set; }

    public string? Tag { get; private set; }

    public string? Label { get; private set; }

    public string Read()
    {
        var all = Row();
        if (Fault is null && !tokens.IsAtEnd)
            Fail(Misplaced(tokens.Peek()));
        return all;
    }

    /// <summary>What follows, up to the end of its group or cell.</summary>
    private string Row()
    {
        var row = new StringBuilder();
        if (++depth > Deepest)
            Fail(new FormulaFault.TooLarge());
        while (Fault is null && tokens.Peek() is not ("" or "}" or "&" or "\\\\" or "\\cr" or "\\right" or "\\end"))
            row.Append(Scripted());
        depth--;
        return row.ToString();
    }

    /// <summary>Something with what is above and below it.</summary>
    private string Scripted()
    {
        var token = tokens.Peek();
        var isLimits = TexOperators.HasLimits(token);
        var nucleus = token is "^" or "_" ? "" : Nucleus();
        if (tokens.TryTake("\\limits"))
            isLimits = true;
        else if (tokens.TryTake("\\nolimits"))
            isLimits = false;
        var (below, above) = Scripts();
        return WithScripts(nucleus, below, above, isLimits);
    }

    /// <summary>What is below and above something; null without it. Primes may be before a superscript.</summary>
    private (string? Below, string? Above) Scripts()
    {
        string? below = null;
        string? above = null;
        var primes = "";
        while (Fault is null && tokens.Peek() is "^" or "_" or "'" or "’")
        {
            var script = tokens.Take();
            if (script is "'" or "’" && above is null)
                primes += "<mo>′</mo>";
            else if (script == "^" && above is null)
                above = Argument();
            else if (script == "_" && below is null)
                below = Argument();
            else
                Fail(Misplaced(script));
        }
        return (below, primes.Length == 0 ? above : Boxed(primes + above));
    }

    private static string WithScripts(string content, string? below, string? above, bool isLimits)
    {
        var nucleus = content.Length == 0 ? Boxed("") : content;
        var (under, over) = isLimits ? ("under", "over") : ("sub", "sup");
        return (below, above) switch
        {
            (null, null) => content,
            ({ } low, null) => $"<m{under}>{nucleus}{low}</m{under}>",
            (null, { } high) => $"<m{over}>{nucleus}{high}</m{over}>",
            ({ } low, { } high) => $"<m{under}{over}>{nucleus}{low}{high}</m{under}{over}>",
        };
    }

    /// <summary>One element, as arguments of MathML must be.</summary>
    private static string Boxed(string content) => $"<mrow>{content}</mrow>";

    /// <summary>A group, or one token.</summary>
    private string Argument()
    {
        if (tokens.Peek() is "" or "}" or "&" or "^" or "_")
        {
            Fail(Misplaced(tokens.Peek()));
            return "";
        }
        return tokens.Peek() switch
        {
            "{" => Nucleus(),
            [>= '0' and <= '9', ..] => $"<mn>{Styled(tokens.Take())}</mn>",
            _ => Boxed(Nucleus()),
        };
    }

    private string Group()
    {
        var row = Row();
        if (Fault is null && !tokens.TryTake("}"))
            Fail(new FormulaFault.Unclosed("{"));
        return Boxed(row);
    }

    private string Nucleus()
    {
        if (++depth > Deepest)
            Fail(new FormulaFault.TooLarge());
        var token = Fault is null ? tokens.Take() : "";
        var nucleus = token switch
        {
            "{" => Group(),
            "~" => "<mspace width=\"0.33em\"/>",
            ['\\', ..] => Command(token),
            [>= '0' and <= '9', ..] => Number(token),
            _ => Character(token),
        };
        depth--;
        return nucleus;
    }

    private string Number(string first)
    {
        var digits = new StringBuilder(first);
        while (tokens.PeekRaw() is >= '0' and <= '9' || (tokens.PeekRaw() is '.' && tokens.IsDigitAfterNext))
            digits.Append(tokens.Take());
        return $"<mn>{Styled(digits.ToString())}</mn>";
    }

    private string Character(string token) =>
        token.Length == 0 ? Failed(new FormulaFault.Cut())
        : TexOperators.IsLetterLike(token) ? Identifier(token)
        : TexOperators.IsFence(token) ? $"<mo stretchy=\"false\">{XmlText.Escape(token)}</mo>"
        : $"<mo>{XmlText.Escape(token == "-" ? "−" : token == "*" ? "∗" : token)}</mo>";

    private string Identifier(string letter) => $"<mi{VariantAttribute}>{Styled(XmlText.Escape(letter))}</mi>";

    private string VariantAttribute => variant == "mathrm" ? " mathvariant=\"normal\"" : "";

    private string Styled(string text) => MathLetters.Of(text, variant);

    private string Failed(FormulaFault fault)
    {
        Fail(fault);
        return "";
    }

    private void Fail(FormulaFault fault) => Fault ??= fault;

    private static FormulaFault Unknown(string token) =>
        token.Length == 0 ? new FormulaFault.Cut() : new FormulaFault.Unknown(token);

    private static FormulaFault Misplaced(string token) =>
        token.Length == 0 ? new FormulaFault.Cut() : new FormulaFault.Misplaced(token);

    /// <summary>Why nothing in braces follows a command.</summary>
    private FormulaFault WithoutGroup(string command) =>
        tokens.Peek() == "{" ? new FormulaFault.Unclosed("{")
        : tokens.IsAtEnd ? new FormulaFault.Cut()
        : Misplaced(command);
}
