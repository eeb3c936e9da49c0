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
    private const int LongestCaption = 600;
    private const int LongestFormula = 200;

    /// <summary>The name of what a paragraph is or belongs to; null for other paragraphs.</summary>
    public static PartName? Of(Paragraph paragraph, StudyLanguage language)
    {
        var text = paragraph.Text;
        if (paragraph.Runs is [{ Style: TextStyle.Formula }])
            return TexFormula.Read(text).Tag is { } tag ? new(ReferenceKind.Equation, tag, $"({tag})") : null;
        if (
            paragraph.Kind is not (ParagraphKind.Text or ParagraphKind.Caption or ParagraphKind.Figure)
            || text.Length > LongestCaption
        )
            return null;
        if (Caption.Match(text) is { Success: true } caption)
            return KindOf(caption.Groups["word"].Value.TrimEnd('.'), language) is { } kind
                ? new(kind, caption.Groups["number"].Value)
                : null;
        return text.Length <= LongestFormula && text.Contains('=') && Formula.Match(text) is { Success: true } formula
            ? new(ReferenceKind.Equation, formula.Groups["number"].Value)
            : null;
    }

    private static ReferenceKind? KindOf(string word, StudyLanguage language) =>
        language.TableWords.Contains(word)
            ? ReferenceKind.Table
            : language
                .ReferenceWords.Where(list =>
                    list.Kind is ReferenceKind.Table or ReferenceKind.Figure && list.Words.Contains(word)
                )
                .Select(list => (ReferenceKind?)list.Kind)
                .FirstOrDefault();

    [GeneratedRegex(
        @"^(?<word>\p{L}{2,12}\.?)[ \u00A0](?<number>(?:[A-Z]\.?)?[0-9]{1,3}(?:[.-][0-9]{1,3})?|[IVX]{1,6})(?:[ \u00A0]?[:.–—|-](?=\s|$)|$)"
    )]
    private static partial Regex Caption { get; }

    [GeneratedRegex(@"\s\((?<number>[0-9]{1,3}(?:\.[0-9]{1,3})?)\)\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Formula { get; }
}
