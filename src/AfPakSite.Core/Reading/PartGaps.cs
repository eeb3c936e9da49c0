using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>Reports gaps in the numbers of tables, figures and notes: Table 3 behind Table 1.</summary>
internal static partial class PartGaps
{
    /// <summary>How many parts may be missing; after more of them, the numbers are of another kind.</summary>
    private const int MostMissing = 5;

    public static void Report(Study study, DiagnosticBag diagnostics)
    {
        var paragraphs = study.AllSections.SelectMany(section => section.Paragraphs).ToList();
        foreach (var kind in (ReferenceKind[])[ReferenceKind.Table, ReferenceKind.Figure])
            Report(
                paragraphs.Where(part => part.Name?.Kind == kind).Select(part => (part, part.Name!.Number)),
                diagnostics
            );
        foreach (var section in study.AllSections)
        {
            var notes = section.Paragraphs.Where(paragraph => paragraph.Kind == ParagraphKind.Note);
            Report(notes.Select(note => (note, NumberOfNote.Match(note.Text).Groups["number"].Value)), diagnostics);
        }
    }

    private static void Report(IEnumerable<(Paragraph Part, string Number)> parts, DiagnosticBag diagnostics)
    {
        var all = parts
            .Select(part =>
                (
                    part.Part,
                    part.Number,
                    IsNumber: int.TryParse(part.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var value),
                    Value: value
                )
            )
            .ToList();
        if (!all.TrueForAll(part => part.IsNumber))
            return;
        var numbers = all.Select(part => part.Value).ToHashSet();
        foreach (var (before, part) in all.Zip(all.Skip(1)))
        {
            var missing = Enumerable
                .Range(before.Value + 1, Math.Clamp(part.Value - before.Value - 1, 0, MostMissing + 1))
                .Count(number => !numbers.Contains(number));
            if (missing is 0 or > MostMissing)
                continue;
            var (mark, last) = (MarkOf(part.Part, part.Number), MarkOf(before.Part, before.Number));
            diagnostics.AddOneOfMany(
                Catalog.ItemOutOfSequenceKind,
                part.Part.Span,
                () => Catalog.ItemOutOfSequence(part.Part.Span, mark, last)
            );
        }
    }

    /// <summary>The number of a part with the word before it: <c>Table 3</c>.</summary>
    private static string MarkOf(Paragraph part, string number) =>
        Mark.Match(part.Text) is { Success: true } mark ? mark.Value : number;

    [GeneratedRegex(@"\A[^0-9]{0,30}[0-9]{1,3}")]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"\A\[?(?<number>[0-9]{1,3})(?=[\].)\s])")]
    private static partial Regex NumberOfNote { get; }
}
