using System.Text.RegularExpressions;
using AfPakSite.Studies;
using Markdig.Syntax;
using SourceSpan = AfPakSite.Text.SourceSpan;

namespace AfPakSite.Reading;

/// <summary>
/// Reads a formula of MyST: a fence with <c>{math}</c>, options such as <c>:label: growth</c>, and TeX.
/// </summary>
internal static partial class MathDirective
{
    public const string Name = "{math}";

    private const string Delimiter = "$$\n";

    /// <summary>The formula between the delimiters of other formulas; null without TeX.</summary>
    public static StudyBlock.Paragraph? Read(FencedCodeBlock directive, SourceSpan span)
    {
        var content = StudyInlineReader.Read((CodeBlock)directive);
        var options = Options.Match(content.Text);
        var formula = content.From(options.Length).Trimmed();
        if (formula.Text.Length == 0)
            return null;
        var text = $"{Delimiter}{formula.Text}\n$$";
        var run = new TextRun(0, text.Length, formula.SourceOf(0) - Delimiter.Length, TextStyle.Formula);
        return new(span, ParagraphKind.Text, text, [run])
        {
            Label = options.Groups["label"] is { Success: true } label ? label.Value : null,
        };
    }

    [GeneratedRegex(
        @"\A(?::(?:(?:label|name):[ \t]*(?<label>\S{1,100})[^\n]{0,100}|[\w-]{1,40}:[^\n]{0,200})(?:\n|\z)){0,10}"
    )]
    private static partial Regex Options { get; }
}
