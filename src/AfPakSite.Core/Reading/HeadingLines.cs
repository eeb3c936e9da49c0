using System.Collections.Immutable;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// The lines that look like headings, by their places among the blocks. Two with an empty line between them may be a
/// heading and the one of its first subsection; more are the items of a list.
/// </summary>
internal sealed class HeadingLines
{
    private const int Pair = 2;

    private readonly HashSet<int> places;

    /// <summary>The first lines of pairs.</summary>
    private readonly HashSet<int> pairs = [];

    private HeadingLines(HashSet<int> places) => this.places = places;

    public static HeadingLines Of(ImmutableArray<StudyBlock> blocks, Func<StudyBlock.Paragraph, bool> looksLikeHeading)
    {
        var lines = new HeadingLines([
            .. Enumerable
                .Range(0, blocks.Length)
                .Where(index => blocks[index] is StudyBlock.Paragraph line && looksLikeHeading(line)),
        ]);
        for (var (start, end) = (0, 0); start < blocks.Length; start = end + 1)
        {
            end = start;
            while (lines.Contains(end))
                end++;
            if (end - start == Pair && IsText(blocks[start]) && IsText(blocks[start + 1]) && AreApart(blocks, start))
                lines.pairs.Add(start);
        }
        return lines;
    }

    public bool Contains(int index) => places.Contains(index);

    /// <summary>The place of a line, or of the first one of its pair.</summary>
    public int StartAt(int index) => pairs.Contains(index - 1) ? index - 1 : index;

    /// <summary>The place after a line, or after its pair.</summary>
    public int EndAt(int index) => pairs.Contains(index) ? index + Pair : index + 1;

    private static bool IsText(StudyBlock block) => block is StudyBlock.Paragraph { Kind: ParagraphKind.Text };

    /// <summary>Whether an empty line is between a block and the next one.</summary>
    private static bool AreApart(ImmutableArray<StudyBlock> blocks, int index)
    {
        var (above, below) = (blocks[index].Span, blocks[index + 1].Span);
        return above.Source == below.Source
            && above.End <= below.Start
            && above.Source.Content.AsSpan(above.End..below.Start).Count('\n') > 1;
    }
}
