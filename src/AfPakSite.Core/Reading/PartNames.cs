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
        return text.Length <= LongestFormula && text.Contains('=') && Formula.Match(text) is { Success: true } formula
            ? new(ReferenceKind.Equation, formula.Groups["number"].Value)
            : null;
    }

    [GeneratedRegex(@"\s\((?<number>[0-9]{1,3}(?:\.[0-9]{1,3})?)\)\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Formula { get; }
}
