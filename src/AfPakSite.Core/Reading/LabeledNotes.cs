using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads notes as in Markdown, <c>[^1]</c> and <c>[^1]: text</c>, in plain text.</summary>
internal static class LabeledNotes
{
    public static ImmutableArray<StudyBlock> Read(
        ImmutableArray<StudyBlock> blocks,
        SourceText source,
        StudyLanguage language,
        DiagnosticBag diagnostics
    )
    {
        var labels = blocks
            .OfType<StudyBlock.Paragraph>()
            .Select(paragraph => NoteBlockParser.LabelOf(paragraph.Text))
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return labels.Count == 0
            ? blocks
            : NotePlacement.Place([.. blocks.SelectMany(block => Read(block, source, labels))], language, diagnostics);
    }

    private static IEnumerable<StudyBlock> Read(StudyBlock block, SourceText source, HashSet<string> labels)
    {
        if (block is not StudyBlock.Paragraph paragraph)
            return [block];
        var label = NoteBlockParser.LabelOf(paragraph.Text);
        var text = new RunText(paragraph.Text, paragraph.Runs);
        if (label is not null)
            text = text.From(SentenceMarks.SkipSpace(text.Text, label.Length + "[^]:".Length));
        if (text.Text.Length == 0)
            return [block];
        var noted = NoteMarkup.Take(text, source, labels.Contains);
        var read = paragraph with { Text = noted.Text.Text, Runs = noted.Text.Runs, Labels = noted.Marks };
        StudyBlock whole = label is null ? read : new StudyBlock.Note(paragraph.Span, label, [read]);
        return noted.Notes.Prepend(whole);
    }
}
