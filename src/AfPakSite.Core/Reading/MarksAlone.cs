using System.Collections.Immutable;

namespace AfPakSite.Reading;

/// <summary>
/// Attaches the marks of notes that have no text of their own, because a line has nothing else: to the end of the
/// paragraph above, or to the beginning of the next one.
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
            if (block is not StudyBlock.Paragraph { IsOfNote: false } paragraph)
            {
                above = block is StudyBlock.Heading ? null : above;
                attached.Add(block);
                continue;
            }
            var isAlone = string.IsNullOrWhiteSpace(paragraph.Text) && !paragraph.LabeledMarks.IsEmpty;
            if (isAlone && above is { } index)
                attached[index] = WithMarks((StudyBlock.Paragraph)attached[index], paragraph.LabeledMarks);
            else if (isAlone)
                waiting.AddRange(paragraph.LabeledMarks);
            else
            {
                above = attached.Count;
                attached.Add(
                    paragraph with
                    {
                        Labels = [.. waiting.Select(mark => mark with { Offset = 0 }), .. paragraph.LabeledMarks],
                    }
                );
                waiting.Clear();
            }
        }
        return attached;
    }

    private static StudyBlock.Paragraph WithMarks(StudyBlock.Paragraph above, ImmutableArray<LabeledMark> marks) =>
        above with
        {
            Labels = [.. above.LabeledMarks, .. marks.Select(mark => mark with { Offset = above.Text.Length })],
        };
}
