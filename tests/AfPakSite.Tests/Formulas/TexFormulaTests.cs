using System.Xml.Linq;
using AfPakSite.Diagnostics;
using AfPakSite.Formulas;

namespace AfPakSite.Tests.Formulas;

/// <summary>Formulas of TeX in MathML.</summary>
public class TexFormulaTests
{
    [Theory]
    [InlineData("x^2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData("x_1'", "<msubsup><mi>x</mi><mn>1</mn><mrow><mo>′</mo></mrow></msubsup>")]
    [InlineData("3.14 - y", "<mn>3.14</mn><mo>−</mo><mi>y</mi>")]
    [InlineData("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("\\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>")]
    [InlineData("\\alpha \\leq \\infty", "<mi>α</mi><mo>≤</mo><mi>∞</mi>")]
    [InlineData("\\text{if }x", "<mtext>if\u00A0</mtext><mi>x</mi>")]
    [InlineData("x''^2", "<msup><mi>x</mi><mrow><mo>′</mo><mo>′</mo><mn>2</mn></mrow></msup>")]
    [InlineData("\\operatorname{arg\\,max}", "<mrow><mi mathvariant=\"normal\">arg max</mi><mo>\u2061</mo></mrow>")]
    [InlineData("\\textbf{if}", "<mtext mathvariant=\"bold\" class=\"bold\">if</mtext>")]
    [InlineData("\\textit{if}", "<mtext mathvariant=\"italic\" class=\"italic\">if</mtext>")]
    [InlineData("\\mathbb{R}", "<mrow><mi>ℝ</mi></mrow>")]
    [InlineData("\\mathbf{v}", "<mrow><mi>𝐯</mi></mrow>")]
    [InlineData(
        "\\left[ a \\right]",
        "<mrow><mo stretchy=\"true\">[</mo><mi>a</mi><mo stretchy=\"true\">]</mo></mrow>"
    )]
    [InlineData("a \\not= b % never", "<mi>a</mi><mo>=\u0338</mo><mi>b</mi>")]
    [InlineData("\\log x", "<mrow><mi>log</mi><mo>\u2061</mo></mrow><mi>x</mi>")]
    public void Formula_is_written_in_MathMl(string tex, string mathMl) =>
        Assert.Equal(mathMl, TexFormula.Read($"${tex}$").MathMl);

    [Theory]
    [InlineData("\\sum_{i=1}^n x_i \\log_2 n \\tag{1}^2 f'^{2} {}_a")]
    [InlineData("\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}")]
    [InlineData("f(x) = \\begin{cases} 1 & \\text{if } x > 0 \\\\[2pt] 0 & \\text{otherwise} \\end{cases}")]
    [InlineData("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}")]
    [InlineData("\\sqrt[3]{x+1} \\cdot \\hat{\\beta}_{ij} \\quad \\overline{z}")]
    [InlineData("\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}")]
    [InlineData("\\lim_{n \\to \\infty} \\left( 1 + \\frac{1}{n} \\right)^n")]
    [InlineData("P(A \\mid B) \\propto \\prod_{\\substack{i<j \\\\ j>k}} \\operatorname{Var}(X)")]
    [InlineData("\\underbrace{a+b}_{\\text{two}} \\xi \\iff [0,1) \\ne \\{x : x \\in \\mathbb{N}\\}")]
    [InlineData("\\bar{x} = \\dfrac{1}{n}\\sum_{i} x_i \\pmod{2}")]
    public void Formula_is_well_formed(string tex)
    {
        var formula = TexFormula.Read($"$${tex}$$");
        Assert.Null(formula.Fault);
        var math = XElement.Parse(formula.Element!);
        Assert.Equal("block", math.Attribute("display")!.Value);
        Assert.Equal(formula.Source, math.Descendants().Single(one => one.Name.LocalName == "annotation").Value);
        Assert.All(
            math.Descendants().Where(one => one.Name.LocalName is "mfrac" or "msub" or "msup" or "munder" or "mover"),
            one => Assert.Equal(2, one.Elements().Count())
        );
        Assert.All(
            math.Descendants().Where(one => one.Name.LocalName is "msubsup" or "munderover"),
            one => Assert.Equal(3, one.Elements().Count())
        );
    }

    [Theory]
    [InlineData("\\ferment{a}", "\\ferment")]
    [InlineData("\\begin{tikz}a\\end{tikz}", "\\begin{tikz}")]
    [InlineData("\\operatorname{\\foo}", "\\operatorname{\\foo}")]
    [InlineData("\\operatorname{a\\quad b}", "\\operatorname{a\\quad b}")]
    [InlineData("\\textbf{\\foo}", "\\textbf{\\foo}")]
    public void What_is_not_known_is_named(string tex, string text) => AssertFault(new FormulaFault.Unknown(text), tex);

    [Theory]
    [InlineData("a}", "}")]
    [InlineData("a & b", "&")]
    [InlineData("x^1^2", "^")]
    [InlineData("x^2'", "'")]
    [InlineData("x'^2'", "'")]
    [InlineData("a \\tag 7", "\\tag")]
    public void What_is_misplaced_is_named(string tex, string text) =>
        AssertFault(new FormulaFault.Misplaced(text), tex);

    [Theory]
    [InlineData("\\frac{1", "{")]
    [InlineData("\\text{if", "{")]
    [InlineData("\\left( a", "\\left")]
    [InlineData("\\begin{cases} a", "\\begin{cases}")]
    public void What_is_not_closed_is_named(string tex, string text) =>
        AssertFault(new FormulaFault.Unclosed(text), tex);

    [Theory]
    [InlineData("x^")]
    [InlineData("\\frac{1}")]
    [InlineData("\\operatorname")]
    public void Formula_may_end_too_early(string tex) => AssertFault(new FormulaFault.Cut(), tex);

    [Fact]
    public void Formula_may_be_too_large()
    {
        AssertFault(new FormulaFault.TooLarge(), new('{', 200));
        AssertFault(new FormulaFault.TooLarge(), $"\\begin{{matrix}}{new string('&', 3000)}\\end{{matrix}}");
    }

    private static void AssertFault(FormulaFault fault, string tex)
    {
        var formula = TexFormula.Read($"${tex}$");
        Assert.Equal(fault, formula.Fault);
        Assert.Null(formula.Element);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("\\hat")]
    [InlineData("\\left(")]
    [InlineData("x_")]
    [InlineData("\\begin{matrix}")]
    [InlineData("\\not")]
    public void Nesting_has_a_limit(string piece) =>
        Assert.NotNull(TexFormula.Read($"${string.Concat(Enumerable.Repeat(piece, 3000))}$").Fault);

    [Fact]
    public void Markup_in_a_formula_is_text() =>
        Assert.Equal("<mo>&lt;</mo><mi>b</mi><mo>&gt;</mo><mo>&amp;</mo>", TexFormula.Read("$<b>\\&$").MathMl);

    [Theory]
    [InlineData("$5 and $10", 0)]
    [InlineData("$x$ and", 3)]
    [InlineData("$ x$", 0)]
    [InlineData("$x $", 0)]
    [InlineData("$x$5", 0)]
    [InlineData("$5 or 7$", 0)]
    [InlineData("$\\$5 + y$.", 9)]
    [InlineData("$$a$$", 5)]
    [InlineData("\\(a_1\\)", 7)]
    [InlineData("\\[sic\\]", 0)]
    public void Formula_ends_where_pandoc_ends_it(string text, int length) =>
        Assert.Equal(length, FormulaScanner.LengthAt(text, 0));
}
