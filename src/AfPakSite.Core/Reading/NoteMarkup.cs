using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>A text without the marks of its notes, its marks, and the notes that were written into it.</summary>
internal sealed record NotedText(
    RunText Text,
    ImmutableArray<LabeledMark> Marks,
    ImmutableArray<StudyBlock.Note> Notes
);

/// <summary>
/// Takes the marks of notes out of a text of Markdown: <c>[^1]</c>, and whole notes, <c>^[…]</c>. Their numbers come
/// from their order, so an author can add a note without changing the text of any other sentence.
/// </summary>
internal sealed class NoteMarkup
{
    private const int LongestLabel = 60;

    private readonly RunText text;
    private readonly string source;
    private readonly Func<string, bool> isKnown;
    private readonly List<(TextRange Range, string Label)> marks = [];
    private readonly List<StudyBlock.Note> notes = [];
    private readonly SourceText file;

    private NoteMarkup(RunText text, SourceText file, Func<string, bool> isKnown) =>
        (this.text, this.file, source, this.isKnown) = (text, file, file.Content, isKnown);

    /// <param name="isKnown">Whether a label is that of a note; other marks stay in the text.</param>
    public static NotedText Take(RunText text, SourceText file, Func<string, bool> isKnown) =>
        text.Text.Contains('^') ? new NoteMarkup(text, file, isKnown).Take() : new(text, [], []);

    private NotedText Take()
    {
        var open = new Stack<(int At, bool IsNote)>();
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.Text[at] is not ('[' or ']') || IsCode(at) || IsEscaped(at))
                continue;
            if (text.Text[at] == '[')
                at = Open(at, open);
            else if (open.TryPop(out var opening) && opening.IsNote && !open.Any(outer => outer.IsNote))
                AddNote(TextRange.Between(opening.At, at + 1));
        }
        return new(text.Without(marks.Select(mark => mark.Range)), [.. Offsets(marks)], [.. notes]);
    }

    /// <returns>The place of the last character that was read.</returns>
    private int Open(int at, Stack<(int At, bool IsNote)> open)
    {
        var isInNote = open.Any(outer => outer.IsNote);
        if (!isInNote && LabelAt(at) is { } label && isKnown(label))
        {
            marks.Add((new(at, label.Length + 3), label));
            return at + label.Length + 2;
        }
        var isNote = !isInNote && at > 0 && text.Text[at - 1] == '^' && !IsEscaped(at - 1);
        open.Push(isNote ? (at - 1, true) : (at, false));
        return at;
    }

    /// <summary>The label of a mark that begins at a place; null if none does.</summary>
    private string? LabelAt(int at)
    {
        if (at + 1 >= text.Text.Length || text.Text[at + 1] != '^')
            return null;
        var rest = text.Text.AsSpan(at + 2);
        rest = rest[..Math.Min(rest.Length, LongestLabel + 1)];
        var end = rest.IndexOfAny(['[', ']', '^', ' ', '\n']);
        return end > 0 && rest[end] == ']' ? rest[..end].ToString() : null;
    }

    private void AddNote(TextRange range)
    {
        var content = TextRange.Between(range.Start + 2, range.End - 1);
        if (string.IsNullOrWhiteSpace(content.Of(text.Text)))
            return;
        var (start, end) = (text.SourceOf(content.Start), text.SourceOf(content.End - 1) + 1);
        var span = new SourceSpan(file, start, Math.Max(0, end - start));
        var label = $"^{start}";
        var note = text.Slice(content);
        marks.Add((range, label));
        notes.Add(new(span, label, [new(span, ParagraphKind.Note, note.Text, note.Runs)]));
    }

    /// <summary>The offsets of the marks in the text without them.</summary>
    private static IEnumerable<LabeledMark> Offsets(List<(TextRange Range, string Label)> marks)
    {
        var removed = 0;
        foreach (var (range, label) in marks)
        {
            yield return new(range.Start - removed, label);
            removed += range.Length;
        }
    }

    private bool IsCode(int at) =>
        text.Runs[Math.Max(0, SortedPlaces.LastAtOrBefore(text.Runs, at, run => run.Start))].Style.IsVerbatim();

    private bool IsEscaped(int at) =>
        text.SourceOf(at) is > 0 and var place && place <= source.Length && source[place - 1] == '\\';
}
