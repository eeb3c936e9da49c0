using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// The offsets at which the pieces of a paragraph end: where a link, a style, a mark or a cell begins or ends.
/// </summary>
internal sealed class PieceCuts
{
    /// <summary>In order; offsets may repeat. The last one is the end of the paragraph.</summary>
    private readonly List<int> offsets;

    private PieceCuts(List<int> offsets) => this.offsets = offsets;

    /// <param name="ranges">The ranges of the links and terms, in any order.</param>
    public static PieceCuts Of(Paragraph paragraph, IEnumerable<TextRange> ranges)
    {
        var offsets = new List<int> { paragraph.Text.Length };
        foreach (var range in ranges)
            offsets.AddRange([range.Start, range.End]);
        foreach (var mark in paragraph.NoteMarks)
            offsets.AddRange([mark.Range.Start, mark.Range.End]);
        for (var index = 1; index < paragraph.Runs.Length; index++)
        {
            if (paragraph.Runs[index].Style != paragraph.Runs[index - 1].Style)
                offsets.Add(paragraph.Runs[index].Start);
        }
        if (paragraph.RunIn is { } runIn)
            offsets.Add(runIn.End);
        for (var tab = TabIn(paragraph, 0); tab >= 0; tab = TabIn(paragraph, tab + 1))
            offsets.AddRange([tab, tab + 1]);
        offsets.Sort();
        return new(offsets);
    }

    /// <summary>The first offset after another, which is before the end of the paragraph.</summary>
    public int After(int start)
    {
        var found = offsets.BinarySearch(start);
        var index = found < 0 ? ~found : found;
        while (offsets[index] <= start)
            index++;
        return offsets[index];
    }

    /// <summary>The next tab between two cells of a table; -1 if there is none.</summary>
    private static int TabIn(Paragraph paragraph, int start) =>
        paragraph.Kind == ParagraphKind.Table ? paragraph.Text.IndexOf('\t', start) : -1;
}
