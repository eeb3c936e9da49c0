using System.Text.RegularExpressions;
using AfPakSite.Formulas;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Reads what a paragraph is the caption of (<c>Table 2. Leaves</c>, <c>Fig. 3: Hills</c>), whether the text has the
/// table or the picture itself or not, and the number at the end of a formula.
/// </summary>
internal static partial class PartNames
{
    private const int LongestFormula = 200;

    /// <summary>The name of what a paragraph is or belongs to; null for other paragraphs.</summary>
    public static PartName? Of(Paragraph paragraph, StudyLanguage language)
    {
        var text = paragraph.Text;
        if (paragraph.Runs is [{ Style: TextStyle.Formula }])
            return TexFormula.Read(text).Tag is { } tag ? new(ReferenceKind.Equation, tag, $"({tag})") : null;
        if (paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.Caption or ParagraphKind.Figure))
            return null;
        if (CaptionForm.Of(text, language) is { Number: { } number } caption)
            return new(caption.Kind, number);
        if (Named(text, language) is { } named)
            return named;
        return text.Length <= LongestFormula && text.Contains('=') && Formula.Match(text) is { Success: true } formula
            ? new(ReferenceKind.Equation, formula.Groups["number"].Value)
            : null;
    }

    /// <summary>The name of a part of a kind of its own, which contains its word.</summary>
    private static PartName? Named(string text, StudyLanguage language) =>
        text.Length <= CaptionForm.Longest
        && NamedPart.Match(CaptionForm.BeginningOf(text)) is { Success: true } part
        && part.Groups["word"].Value.TrimEnd('.') is var word
        && !char.IsLower(word[0])
        && language.PartWordOf(word) is { } name
            ? new(ReferenceKind.Named, $"{name} {part.Groups["number"].Value}")
            : null;

    /// <summary><c>Map 1: Hills</c>, <c>Theorem 2 (Lee). …</c></summary>
    [GeneratedRegex(
        @"^(?<word>\p{L}{2,14}\.?)"
            + PartNumbers.Space
            + PartNumbers.InCaption
            + @"(?:\s\([^()\n]{1,80}\))?"
            + PartNumbers.EndOfName
    )]
    private static partial Regex NamedPart { get; }

    [GeneratedRegex(@"\s\((?<number>[0-9]{1,3}(?:\.[0-9]{1,3})?)\)\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Formula { get; }
}
