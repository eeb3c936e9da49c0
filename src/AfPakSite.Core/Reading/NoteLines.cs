using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Divides paragraphs of Markdown in which each line is a note: the first one begins with a number, and others begin
/// with the numbers that come next.
/// </summary>
internal static class NoteLines
{
    /// <summary>The blocks, of which the paragraphs in sections of notes are divided.</summary>
    public static ImmutableArray<StudyBlock> Divide(ImmutableArray<StudyBlock> blocks, StudyLanguage language)
    {
        var divided = ImmutableArray.CreateBuilder<StudyBlock>();
        int? level = null;
        foreach (var block in blocks)
        {
            if (block is StudyBlock.Heading heading && !(heading.Level > level))
                level = HeadingReader.IsNotes(heading, language) ? heading.Level : null;
            if (level is not null && block is StudyBlock.Paragraph { Kind: ParagraphKind.Text } notes)
                divided.AddRange(NotesOf(notes));
            else
                divided.Add(block);
        }
        return divided.Count == blocks.Length ? blocks : divided.ToImmutable();
    }

    private static IEnumerable<StudyBlock> NotesOf(StudyBlock.Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (NoteNumber.At(text)?.Value is not { } number || !text.Contains('\n'))
            return [paragraph];
        var (start, notes) = (0, new List<StudyBlock>());
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            if (NoteNumber.At(text, end + 1)?.Value != number + 1)
                continue;
            notes.Add(paragraph.Part(TextRange.Between(start, end)));
            (start, number) = (end + 1, number + 1);
        }
        return start == 0 ? [paragraph] : [.. notes, paragraph.Part(TextRange.Between(start, text.Length))];
    }
}
