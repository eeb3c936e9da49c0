using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Reads the notes of a section of notes, whose paragraphs begin with numbers, and finds their marks in the text above:
/// superscript digits, and digits after the period of a sentence (<c>old.1 It</c>). The numbers may begin anew in each
/// section of notes, and within one (<c>Notes to chapter 2</c>).
/// </summary>
internal sealed partial class NumberedNotes
{
    /// <summary>How many numbers may be missing between two notes.</summary>
    private const int MostMissing = 5;

    private readonly StudyBlock[] blocks;
    private readonly StudyLanguage language;
    private readonly DiagnosticBag diagnostics;

    /// <summary>The notes so far, in reading order.</summary>
    private int count;

    private NumberedNotes(ImmutableArray<StudyBlock> blocks, StudyLanguage language, DiagnosticBag diagnostics) =>
        (this.blocks, this.language, this.diagnostics) = ([.. blocks], language, diagnostics);

    /// <summary>The blocks with the kinds of notes, and with marks; the same blocks if the notes are known.</summary>
    public static ImmutableArray<StudyBlock> Read(
        ImmutableArray<StudyBlock> blocks,
        StudyLanguage language,
        DiagnosticBag diagnostics
    ) =>
        blocks.Any(block => block is StudyBlock.Paragraph { NoteMarks.IsEmpty: false })
            ? blocks
            : new NumberedNotes(NoteLines.Divide(blocks, language), language, diagnostics).Read();

    private ImmutableArray<StudyBlock> Read()
    {
        var start = 0;
        foreach (var (from, to) in Sections())
        {
            var runs = NotesBetween(from, to);
            if (runs.Count == 0)
            {
                ReportUnread(from, to);
                continue;
            }
            Mark(start, from, runs);
            start = to;
        }
        return [.. blocks];
    }

    /// <summary>Reports the notes of a section whose paragraphs have letters or signs instead of numbers.</summary>
    private void ReportUnread(int from, int to)
    {
        foreach (
            var note in blocks[from..to].OfType<StudyBlock.Paragraph>().Where(note => OtherMark.IsMatch(note.Text))
        )
        {
            var label = note.Text.Split(' ', 2)[0];
            diagnostics.AddOneOfMany(
                Catalog.NoteUnmarkedKind,
                note.Span,
                () => Catalog.NoteUnmarked(note.Span, FirstWords.Of(label, most: 1))
            );
        }
    }

    /// <summary>The sections of notes: the places of their headings, and where they end.</summary>
    private IEnumerable<(int From, int To)> Sections()
    {
        for (var index = 1; index < blocks.Length; index++)
        {
            if (blocks[index] is not StudyBlock.Heading heading || !HeadingReader.IsNotes(heading, language))
                continue;
            var end = index + 1;
            while (end < blocks.Length && !(blocks[end] is StudyBlock.Heading next && next.Level <= heading.Level))
                end++;
            yield return (index, end);
            index = end - 1;
        }
    }

    /// <summary>Reads the notes of a section, as one run for each time that their numbers begin anew.</summary>
    private List<SortedList<int, NumberedNote>> NotesBetween(int from, int to)
    {
        var runs = new List<SortedList<int, NumberedNote>>();
        var last = 0;
        for (var index = from + 1; index < to; index++)
        {
            if (
                blocks[index]
                is not StudyBlock.Paragraph
                {
                    Kind: ParagraphKind.Text or ParagraphKind.ListItem or ParagraphKind.Note,
                } paragraph
            )
                continue;
            if (NoteNumber.At(paragraph.Text)?.Value is not { } number || !IsNext(number, last, runs.Count == 0))
            {
                if (runs.Count > 0)
                    blocks[index] = paragraph with { Kind = ParagraphKind.NoteContinuation };
                continue;
            }
            blocks[index] = paragraph with { Kind = ParagraphKind.Note };
            if (runs.Count == 0 || (number == 1 && last > 1))
                runs.Add([]);
            last = number;
            Add(runs[^1], number, new(++count, paragraph.Span));
        }
        return runs;
    }

    /// <summary>A letter, a small Roman number or a sign before a note.</summary>
    [GeneratedRegex(@"^(?:[a-z]|[ivx]{1,4}|[*†‡§¶ᵃ-ᶻⁱ]{1,3})[.)]?\s")]
    private static partial Regex OtherMark { get; }

    private static bool IsNext(int number, int last, bool isFirst) =>
        isFirst || number == 1 || (number >= last && number <= last + 1 + MostMissing);

    private void Add(SortedList<int, NumberedNote> run, int number, NumberedNote note)
    {
        if (!run.TryAdd(number, note))
            diagnostics.AddOneOfMany(
                Catalog.NoteTwiceKind,
                note.Span,
                () => Catalog.NoteTwice(note.Span, $"{number}", run[number].Span)
            );
    }

    /// <summary>Finds the marks of notes in the text above them.</summary>
    private void Mark(int from, int to, List<SortedList<int, NumberedNote>> runs)
    {
        var allowsSpace = runs.Exists(run => run.Values.Any(note => note.Span.Text is ['(', ..]));
        var finder = new NoteMarkFinder(runs, allowsBrackets: !HasNumberedReferences(), allowsSpace);
        for (var index = from; index < to; index++)
        {
            if (blocks[index] is StudyBlock.Paragraph { Kind: not ParagraphKind.Code, IsOfNote: false } paragraph)
                blocks[index] = paragraph with { Marks = finder.MarksIn(paragraph.Text) };
        }
        foreach (var (number, note) in runs.SelectMany(run => run).Where(pair => !finder.IsMarked(pair.Value)))
            diagnostics.AddOneOfMany(
                Catalog.NoteUnmarkedKind,
                note.Span,
                () => Catalog.NoteUnmarked(note.Span, $"{number}")
            );
    }

    /// <summary>Whether numbers in brackets refer to works, because the list of references has such numbers.</summary>
    private bool HasNumberedReferences()
    {
        var isInList = false;
        foreach (var block in blocks)
        {
            if (block is StudyBlock.Heading heading)
                isInList = HeadingReader.IsReferenceList(heading, language);
            else if (isInList && block is StudyBlock.Paragraph entry && NoteNumber.At(entry.Text) is not null)
                return true;
        }
        return false;
    }
}

/// <summary>A note that begins with its number.</summary>
/// <param name="Order">Its place among all notes, from 1.</param>
internal sealed record NumberedNote(int Order, SourceSpan Span);
