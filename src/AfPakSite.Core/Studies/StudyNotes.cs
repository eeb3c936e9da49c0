using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.Studies;

/// <summary>The notes of a study with their marks.</summary>
public sealed class StudyNotes
{
    private readonly ILookup<int, PlacedMark> marks;
    private readonly Dictionary<string, Note> byParagraph;
    private readonly Dictionary<(string Paragraph, NoteMark Mark), PlacedMark> places;

    private StudyNotes(ImmutableArray<Note> all, ImmutableArray<PlacedMark> placed)
    {
        var isMarkup = placed.Any(mark => mark.Mark.Range.Length == 0);
        All =
        [
            .. all.Select(note => isMarkup ? note : note with { OwnNumber = NoteNumber.At(note.First.Text)?.Value }),
        ];
        marks = placed.ToLookup(mark => mark.Mark.Note);
        places = placed
            .DistinctBy(mark => (mark.Paragraph.Id, mark.Mark))
            .ToDictionary(mark => (mark.Paragraph.Id, mark.Mark));
        byParagraph = All.SelectMany(note => note.Paragraphs.Select(paragraph => (paragraph.Id, Note: note)))
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Id, pair => pair.Note, StringComparer.Ordinal);
    }

    /// <summary>In reading order.</summary>
    public ImmutableArray<Note> All { get; }

    public static StudyNotes Of(Study study)
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        var placed = ImmutableArray.CreateBuilder<PlacedMark>();
        var orders = new Dictionary<int, int>();
        foreach (var section in study.AllSections)
        {
            foreach (var paragraph in section.Paragraphs)
            {
                foreach (var mark in paragraph.NoteMarks.Distinct())
                    placed.Add(
                        new(mark, orders[mark.Note] = orders.GetValueOrDefault(mark.Note) + 1, section, paragraph)
                    );
                if (paragraph.Kind == ParagraphKind.Note)
                    notes.Add(new(notes.Count + 1, section, [paragraph]));
                else if (paragraph.Kind == ParagraphKind.NoteContinuation && notes is [.., var last])
                    notes[^1] = last with { Paragraphs = last.Paragraphs.Add(paragraph) };
            }
        }
        return new(notes.ToImmutable(), placed.ToImmutable());
    }

    /// <summary>The note of a mark; null if the study, perhaps an old one, does not have it.</summary>
    public Note? Of(NoteMark mark) => mark.Note >= 1 && mark.Note <= All.Length ? All[mark.Note - 1] : null;

    /// <summary>The note that contains a paragraph; null for paragraphs of the text.</summary>
    public Note? Around(Paragraph paragraph) => byParagraph.GetValueOrDefault(paragraph.Id);

    /// <summary>The place of a mark in a paragraph of the study.</summary>
    public PlacedMark PlaceOf(Paragraph paragraph, NoteMark mark) => places[(paragraph.Id, mark)];

    /// <summary>The marks of a note in reading order.</summary>
    public IEnumerable<PlacedMark> MarksOf(Note note) => marks[note.Number];
}

/// <summary>A note of the study: paragraphs of its own, to which marks in the text lead.</summary>
/// <param name="Number">Its number in the reading order of all notes, from 1.</param>
/// <param name="OwnNumber">The number with which its text begins; null where its mark is markup.</param>
public sealed record Note(int Number, Section Section, ImmutableArray<Paragraph> Paragraphs, int? OwnNumber = null)
{
    public Paragraph First => Paragraphs[0];

    /// <summary>The number by which readers know it.</summary>
    public string Label => (OwnNumber ?? Number).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A mark with its place.</summary>
/// <param name="Order">Its place among the marks of its note, from 1.</param>
public sealed record PlacedMark(NoteMark Mark, int Order, Section Section, Paragraph Paragraph);
