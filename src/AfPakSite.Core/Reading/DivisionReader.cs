using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads what is in a division. A box is set apart as quotations are, and its title is a paragraph.</summary>
internal static class DivisionReader
{
    /// <param name="kind">The kind of its paragraphs.</param>
    public static IEnumerable<StudyBlock> Read(
        Division division,
        SourceSpan opening,
        ParagraphKind kind,
        IEnumerable<StudyBlock> blocks
    )
    {
        if (division is { IsBox: true, Arguments.Length: > 0 })
            yield return Title(division.Arguments, opening, kind);
        foreach (var block in blocks)
            yield return division.IsBox && block is StudyBlock.Heading heading
                ? Title(
                    heading.Number is null ? heading.Title : $"{heading.Number} {heading.Title}",
                    heading.Span,
                    kind
                )
                : block;
    }

    private static StudyBlock.Paragraph Title(string title, SourceSpan line, ParagraphKind kind)
    {
        var at = Math.Max(0, line.Text.LastIndexOf(title, StringComparison.Ordinal));
        var span = line.Slice(at, Math.Min(title.Length, line.Length - at));
        return new(span, kind, title, [new(0, title.Length, span.Start, TextStyle.Strong)]);
    }
}
