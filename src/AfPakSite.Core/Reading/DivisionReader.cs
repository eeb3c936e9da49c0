using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads what is in a division. A box is set apart as quotations are, and its title is a paragraph.</summary>
internal static partial class DivisionReader
{
    /// <param name="isFrame">Whether it is a box with both fences.</param>
    /// <param name="kind">The kind of its paragraphs.</param>
    public static IEnumerable<StudyBlock> Read(
        Division division,
        bool isFrame,
        SourceSpan opening,
        ParagraphKind kind,
        IEnumerable<StudyBlock> blocks
    )
    {
        if (division.Arguments is { Length: > 0 })
            yield return Title(division.Arguments, opening, kind);
        var isFirst = true;
        foreach (var block in blocks)
        {
            var read = isFirst && division.Arguments is not null ? WithoutOptions(block) : block;
            isFirst = false;
            if (read is StudyBlock.Heading heading && isFrame)
                yield return Title(heading, kind);
            else if (read is not null)
                yield return read;
        }
    }

    /// <summary>A block of a quotation: a heading in it begins no section, so it is a paragraph in bold type.</summary>
    public static StudyBlock InQuotation(StudyBlock block) =>
        block is StudyBlock.Heading heading
            ? Title(heading, ParagraphKind.Quotation) with
            {
                Labels = heading.Marks,
            }
            : block;

    private static StudyBlock.Paragraph Title(StudyBlock.Heading heading, ParagraphKind kind) =>
        Title(heading.Number is null ? heading.Title : $"{heading.Number} {heading.Title}", heading.Span, kind);

    /// <summary>The first block of an admonition without its options; null if it has nothing else.</summary>
    private static StudyBlock? WithoutOptions(StudyBlock block) =>
        block is not StudyBlock.Paragraph paragraph || Options.Match(paragraph.Text) is not { Success: true } options
            ? block
        : options.Length == paragraph.Text.Length ? null
        : paragraph.From(options.Length);

    private static StudyBlock.Paragraph Title(string title, SourceSpan line, ParagraphKind kind)
    {
        var at = Math.Max(0, line.Text.LastIndexOf(title, StringComparison.Ordinal));
        var span = line.Slice(at, Math.Min(title.Length, line.Length - at));
        return new(span, kind, title, [new(0, title.Length, span.Start, TextStyle.Strong)]);
    }

    /// <summary><c>:class: tip</c>, as MyST writes options, each on a line.</summary>
    [GeneratedRegex(@"\A(?::[a-z][a-z-]{0,30}:(?:[ \t][^\n]{0,300})?(?:\n|\z)){1,20}")]
    private static partial Regex Options { get; }
}
