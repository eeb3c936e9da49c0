using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Joins the image and the caption of a division. With several images, each is a figure, and the caption of all is a
/// paragraph.
/// </summary>
internal static class FigureDivisionReader
{
    /// <param name="label">The id of the division; null without one.</param>
    public static IEnumerable<StudyBlock> Read(string? label, IReadOnlyList<StudyBlock> blocks)
    {
        if (blocks is [var first, var second] && FigureCaptions.Join(first, second) is { } joined)
            return [joined with { Label = label ?? joined.Label }];
        var figures = blocks.Index().Where(block => FigureCaptions.IsFigure(block.Item)).ToList();
        var named = figures is [var (only, _)]
            ? only
            : blocks.Index().LastOrDefault(block => IsUnnamed(block.Item), (-1, null!)).Index;
        return blocks.Select(
            (block, index) =>
                index == named && block is StudyBlock.Paragraph paragraph
                    ? paragraph with
                    {
                        Label = paragraph.Label ?? label,
                    }
                    : block
        );
    }

    private static bool IsUnnamed(StudyBlock block) =>
        block is StudyBlock.Paragraph { Kind: ParagraphKind.Text, Label: null };
}
