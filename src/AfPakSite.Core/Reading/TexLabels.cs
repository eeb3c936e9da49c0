using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Takes <c>\label{fig:hills}</c> of LaTeX and <c>(\#fig:hills)</c> of bookdown out of a caption or a heading.
/// </summary>
internal static partial class TexLabels
{
    /// <summary>The text without its label, and the label; null for a text without one.</summary>
    public static (RunText Text, string Label)? Take(RunText text)
    {
        var found = text.Text.Contains("\\label{", StringComparison.Ordinal)
            ? AtEnd.Match(text.Text) is { Success: true } last
                ? last
                : AtStart.Match(text.Text)
            : text.Text.Contains("(#", StringComparison.Ordinal)
                ? OfBookdown.Match(text.Text)
                : Match.Empty;
        return found.Groups["label"] is { Success: true } label
            ? (text.Without([RangeOf(found.Groups["sign"])]), label.Value)
            : null;
    }

    private static TextRange RangeOf(Group sign) => new(sign.Index, sign.Length);

    private const string Label = @"\\label\{(?<label>[^{}\s]{1,100})\}";

    [GeneratedRegex(@"(?<sign>\s{0,10}" + Label + @")\s*$", RegexOptions.RightToLeft)]
    private static partial Regex AtEnd { get; }

    [GeneratedRegex("^(?<sign>" + Label + @"\s{0,10})")]
    private static partial Regex AtStart { get; }

    /// <summary><c>Table: (\#tab:leaves) Leaves</c>, after Markdown has read the backslash.</summary>
    [GeneratedRegex(@"^(?:(?:Table)?:[ \t]{1,8})?(?<sign>\(#(?<label>[a-z]{2,5}:[^()\s]{1,100})\)\s{0,10})")]
    private static partial Regex OfBookdown { get; }
}
