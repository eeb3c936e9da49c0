using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>
/// Moves the marks of notes that cannot stay where they are. Those of a heading go to the beginning of the next
/// paragraph, because a title is in menus and addresses, where nothing leads to a note. Those of a line with no text go
/// to the end of the paragraph above, or else to the beginning of the next one.
/// </summary>
internal static class MarksAlone
{
    public static IEnumerable<StudyBlock> Attach(IEnumerable<StudyBlock> blocks)
    {
        var attached = new List<StudyBlock>();
        var waiting = new List<LabeledMark>();
        int? above = null;
        foreach (var block in blocks)
        {
            if (block is StudyBlock.Paragraph { IsOfNote: false } paragraph)
            {
                var isAlone = string.IsNullOrWhiteSpace(paragraph.Text) && !paragraph.LabeledMarks.IsEmpty;
                if (isAlone && above is { } index)
                    attached[index] = Above((StudyBlock.Paragraph)attached[index], paragraph.LabeledMarks);
                else if (isAlone)
                    waiting.AddRange(paragraph.LabeledMarks);
                else
                {
                    above = attached.Count;
                    attached.Add(Below(waiting, paragraph));
                    waiting.Clear();
                }
                continue;
            }
            if (block is StudyBlock.Heading heading)
            {
                above = null;
                waiting.AddRange(heading.Marks.IsDefault ? [] : heading.Marks);
            }
            attached.Add(block);
        }
        return attached;
    }

    private static StudyBlock.Paragraph Below(List<LabeledMark> marks, StudyBlock.Paragraph paragraph) =>
        marks.Count == 0
            ? paragraph
            : paragraph with
            {
                Labels = [.. marks.Select(mark => mark with { Offset = 0 }), .. paragraph.LabeledMarks],
            };

    private static StudyBlock.Paragraph Above(StudyBlock.Paragraph above, ImmutableArray<LabeledMark> marks) =>
        above with
        {
            Labels = [.. above.LabeledMarks, .. marks.Select(mark => mark with { Offset = above.Text.Length })],
        };
}
