using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Moves the notes of Markdown into a section of notes, in the order of their first marks. A note below a heading such
/// as “Notes” stays in its section; the others go to the last such section, or to a new one.
/// </summary>
internal sealed class NotePlacement
{
    private readonly Dictionary<string, StudyBlock.Note> notes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The place of each label among the first marks.</summary>
    private readonly Dictionary<string, int> order = new(StringComparer.OrdinalIgnoreCase);

    private readonly StudyLanguage language;

    private NotePlacement(StudyLanguage language) => this.language = language;

    public static ImmutableArray<StudyBlock> Place(
        ImmutableArray<StudyBlock> blocks,
        StudyLanguage language,
        DiagnosticBag diagnostics
    ) =>
        blocks.Any(block => block is StudyBlock.Note)
            ? new NotePlacement(language).Place([.. MarksAlone.Attach(blocks)], diagnostics)
            : blocks;

    private ImmutableArray<StudyBlock> Place(ImmutableArray<StudyBlock> blocks, DiagnosticBag diagnostics)
    {
        var unique = new List<StudyBlock>();
        foreach (var block in blocks)
            unique.Add(block is StudyBlock.Note note ? Unique(note, diagnostics) : block);
        ReadMarks(unique.OfType<StudyBlock.Paragraph>());
        foreach (var note in notes.Values.Where(note => !order.ContainsKey(note.Label)))
            diagnostics.AddOneOfMany(
                Catalog.NoteUnmarkedKind,
                note.Span,
                () => Catalog.NoteUnmarked(note.Span, note.Label)
            );
        var placed = InSections(WithSection(unique));
        var numbers = placed
            .OfType<StudyBlock.Note>()
            .Select((note, index) => (note.Label, Number: index + 1))
            .ToDictionary(pair => pair.Label, pair => pair.Number, StringComparer.OrdinalIgnoreCase);
        return [.. placed.SelectMany(block => Numbered(block, numbers))];
    }

    /// <summary>A note whose label is its own, so that no text is lost where a label is used twice.</summary>
    private StudyBlock.Note Unique(StudyBlock.Note note, DiagnosticBag diagnostics)
    {
        if (note.Paragraphs.IsEmpty || notes.TryAdd(note.Label, note))
            return note;
        diagnostics.AddOneOfMany(
            Catalog.NoteTwiceKind,
            note.Span,
            () => Catalog.NoteTwice(note.Span, note.Label, notes[note.Label].Span)
        );
        return note with { Label = $"{note.Label}^{note.Span.Start}" };
    }

    private void ReadMarks(IEnumerable<StudyBlock.Paragraph> text)
    {
        var pending = new Queue<StudyBlock.Note>();
        Read(text);
        while (pending.TryDequeue(out var note))
            Read(note.Paragraphs);

        void Read(IEnumerable<StudyBlock.Paragraph> paragraphs)
        {
            foreach (var mark in paragraphs.SelectMany(paragraph => paragraph.LabeledMarks))
            {
                if (order.TryAdd(mark.Label, order.Count) && notes.TryGetValue(mark.Label, out var note))
                    pending.Enqueue(note);
            }
        }
    }

    /// <summary>The blocks with a section for the notes that are in no such section, where there is none.</summary>
    private List<StudyBlock> WithSection(List<StudyBlock> blocks)
    {
        if (blocks.Any(IsNotes))
            return blocks;
        var first = blocks.OfType<StudyBlock.Note>().First();
        var title = FirstLetter.Raise(language.NoteHeadings.Words[0]);
        var heading = new StudyBlock.Heading(first.Span with { Length = 0 }, 1, null, title);
        var end = blocks.FindLastIndex(block =>
            block is StudyBlock.Heading { Level: 1 } other && HeadingReader.IsReferenceList(other, language)
        );
        blocks.Insert(end < 0 ? blocks.Count : end, heading);
        return blocks;
    }

    private bool IsNotes(StudyBlock block) =>
        block is StudyBlock.Heading { Level: > 0 } heading && HeadingReader.IsNotes(heading, language);

    private List<StudyBlock> InSections(List<StudyBlock> blocks)
    {
        var last = blocks.FindLastIndex(IsNotes);
        var groups = new Dictionary<int, List<StudyBlock.Note>>();
        var current = -1;
        foreach (var (index, block) in blocks.Index())
        {
            if (block is StudyBlock.Heading)
                current = IsNotes(block) ? index : -1;
            if (block is not StudyBlock.Note { Paragraphs.IsEmpty: false } note)
                continue;
            var home = current < 0 ? last : current;
            if (!groups.TryGetValue(home, out var group))
                groups[home] = group = [];
            group.Add(note);
        }
        return Emitted(blocks, groups);
    }

    /// <summary>The blocks in order; the notes of a section are at its end.</summary>
    private List<StudyBlock> Emitted(List<StudyBlock> blocks, Dictionary<int, List<StudyBlock.Note>> groups)
    {
        var placed = new List<StudyBlock>();
        List<StudyBlock.Note> open = [];
        foreach (var (index, block) in blocks.Index())
        {
            if (block is StudyBlock.Note)
                continue;
            if (block is StudyBlock.Heading)
            {
                placed.AddRange(Ordered(open));
                open = groups.GetValueOrDefault(index, []);
            }
            placed.Add(block);
        }
        placed.AddRange(Ordered(open));
        return placed;
    }

    private IEnumerable<StudyBlock.Note> Ordered(IEnumerable<StudyBlock.Note> group) =>
        group.OrderBy(note => order.GetValueOrDefault(note.Label, int.MaxValue));

    private static IEnumerable<StudyBlock> Numbered(StudyBlock block, Dictionary<string, int> numbers) =>
        block switch
        {
            StudyBlock.Note note => note.Paragraphs.Select((paragraph, index) => OfNote(paragraph, index, numbers)),
            StudyBlock.Paragraph { LabeledMarks.IsEmpty: false } paragraph => [Numbered(paragraph, numbers)],
            _ => [block],
        };

    private static StudyBlock.Paragraph OfNote(
        StudyBlock.Paragraph paragraph,
        int index,
        Dictionary<string, int> numbers
    ) => Numbered(paragraph, numbers) with { Kind = index == 0 ? ParagraphKind.Note : ParagraphKind.NoteContinuation };

    private static StudyBlock.Paragraph Numbered(StudyBlock.Paragraph paragraph, Dictionary<string, int> numbers) =>
        paragraph with
        {
            Marks =
            [
                .. paragraph
                    .LabeledMarks.Where(mark => numbers.ContainsKey(mark.Label))
                    .Select(mark => new NoteMark(new(mark.Offset, 0), numbers[mark.Label])),
            ],
        };
}
