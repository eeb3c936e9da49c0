using System.Collections.Immutable;

namespace AfPakSite.Importing;

/// <summary>Moves the marks of notes out of headings, which have none in a study.</summary>
internal static class HeadingNotes
{
    /// <summary>
    /// The blocks with the marks of headings, and those on a line of their own, at the beginning of the next paragraph.
    /// </summary>
    public static (ImmutableArray<PaperBlock> Blocks, int Count) Move(ImmutableArray<PaperBlock> blocks)
    {
        var moved = ImmutableArray.CreateBuilder<PaperBlock>(blocks.Length);
        var (waiting, count) = (new List<PaperInline>(), 0);
        foreach (var block in blocks)
        {
            if (block is PaperBlock.Paragraph { Content: var content } && !content.IsEmpty && content.All(IsMark))
                waiting.AddRange(content);
            else if (block is PaperBlock.Heading heading)
            {
                waiting.AddRange(heading.Content.Where(IsMark));
                moved.Add(heading with { Content = [.. heading.Content.Where(inline => !IsMark(inline))] });
            }
            else if (block is PaperBlock.Paragraph paragraph && waiting.Count > 0)
            {
                count += waiting.Count;
                moved.Add(new PaperBlock.Paragraph([.. waiting, .. paragraph.Content]));
                waiting.Clear();
            }
            else
                moved.Add(block);
        }
        if (waiting.Count > 0)
            moved.Add(new PaperBlock.Paragraph([new PaperInline.Words("*"), .. waiting]));
        return (moved.ToImmutable(), count + waiting.Count);
    }

    private static bool IsMark(PaperInline inline) => inline is PaperInline.NoteMark;
}
