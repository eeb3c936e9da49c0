using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>Takes <c>\label{fig:hills}</c> out of a caption, as LaTeX and the Markdown of journals have it.</summary>
internal static partial class TexLabels
{
    /// <summary>The text without its label, and the label; null for a text without one.</summary>
    public static (RunText Text, string Label)? Take(RunText text)
    {
        if (!text.Text.Contains("\\label{", StringComparison.Ordinal))
            return null;
        var found = AtEnd.Match(text.Text) is { Success: true } last ? last : AtStart.Match(text.Text);
        return found.Success ? (text.Without([new(found.Index, found.Length)]), found.Groups["label"].Value) : null;
    }

    private const string Label = @"\\label\{(?<label>[^{}\s]{1,100})\}";

    [GeneratedRegex(@"\s{0,10}" + Label + @"\s*$", RegexOptions.RightToLeft)]
    private static partial Regex AtEnd { get; }

    [GeneratedRegex("^" + Label + @"\s{0,10}")]
    private static partial Regex AtStart { get; }
}
