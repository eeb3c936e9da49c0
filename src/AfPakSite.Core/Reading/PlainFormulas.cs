using System.Collections.Immutable;
using AfPakSite.Formulas;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Marks the formulas in the paragraphs of a plain text.</summary>
internal static class PlainFormulas
{
    public static ImmutableArray<StudyBlock> Read(ImmutableArray<StudyBlock> blocks) =>
        [
            .. blocks.Select(block =>
                block switch
                {
                    StudyBlock.Paragraph paragraph => Read(paragraph),
                    StudyBlock.Heading heading => heading with { Title = FormulaText.Shown(heading.Title) },
                    _ => block,
                }
            ),
        ];

    private static StudyBlock.Paragraph Read(StudyBlock.Paragraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Code || !paragraph.Text.AsSpan().ContainsAny('$', '\\'))
            return paragraph;
        var formulas = Formulas(paragraph.Text).ToList();
        return formulas.Count == 0 ? paragraph : paragraph with { Runs = [.. Marked(paragraph, formulas)] };
    }

    private static IEnumerable<TextRange> Formulas(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('$' or '\\') || (text[at] == '$' && at > 0 && char.IsLetterOrDigit(text[at - 1])))
                continue;
            var length = FormulaScanner.LengthAt(text, at);
            if (length > 0)
                yield return new(at, length);
            at +=
                length > 0 ? length - 1
                : text[at] == '\\' ? 1
                : 0;
        }
    }

    private static IEnumerable<TextRun> Marked(StudyBlock.Paragraph paragraph, List<TextRange> formulas)
    {
        var text = new RunText(paragraph.Text, paragraph.Runs);
        var at = 0;
        foreach (var formula in formulas.Append(new(paragraph.Text.Length, 0)))
        {
            foreach (var run in text.Slice(TextRange.Between(at, formula.Start)).Runs)
                yield return run with
                {
                    Start = run.Start + at,
                };
            if (formula.Length > 0)
                yield return new(formula.Start, formula.Length, text.SourceOf(formula.Start), TextStyle.Formula);
            at = formula.End;
        }
    }
}
