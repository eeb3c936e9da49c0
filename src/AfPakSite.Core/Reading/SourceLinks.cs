using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The links of a Markdown study, by their places in the source.</summary>
internal sealed class SourceLinks
{
    private readonly List<SourceLink> all = [];

    public bool IsEmpty => all.Count == 0;

    /// <param name="range">The place of the text in the source.</param>
    /// <param name="isEmpty">Whether the link has no text, so that readers see the number of its target.</param>
    public void AddPart(TextRange range, string label, bool isEmpty) =>
        all.Add(new(range, label, isEmpty ? "%s" : null, null));

    /// <summary>Adds a link to another site.</summary>
    /// <param name="range">The place of the text in the source.</param>
    public void AddAddress(TextRange range, string address) => all.Add(new(range, null, null, address));

    /// <summary>The paragraphs with their links.</summary>
    public ImmutableArray<StudyBlock> AddTo(ImmutableArray<StudyBlock> blocks)
    {
        if (all.Count == 0)
            return blocks;
        all.Sort((left, right) => left.Range.Start.CompareTo(right.Range.Start));
        return [.. blocks.Select(block => block is StudyBlock.Paragraph paragraph ? AddTo(paragraph) : block)];
    }

    private StudyBlock.Paragraph AddTo(StudyBlock.Paragraph paragraph)
    {
        var span = new TextRange(paragraph.Span.Start, paragraph.Span.Length);
        var links = SortedPlaces
            .Overlapping(all, span, link => link.Range)
            .Reverse()
            .Select(link => link with { Range = RangeIn(paragraph.Runs, link.Range) })
            .Where(link => link.Range.Length > 0)
            .ToList();
        return links.Count == 0
            ? paragraph
            : paragraph with
            {
                References =
                [
                    .. links
                        .Where(link => link.Label is not null)
                        .Select(link => new CrossReference(link.Range, null, null, link.Label, link.Wording)),
                ],
                Addresses =
                [
                    .. links
                        .Where(link => link.Address is not null)
                        .Select(link => new StudyLink(link.Range, link.Address!)),
                ],
            };
    }

    /// <param name="Label">The id of a part of the study; null for a link to another site.</param>
    /// <param name="Wording">What readers see instead of the text; null where they see the text.</param>
    /// <param name="Address">The address of another site; null for a part of the study.</param>
    private sealed record SourceLink(TextRange Range, string? Label, string? Wording, string? Address);

    /// <summary>The range of a text that a range of the source became; empty if it is not in the text.</summary>
    private static TextRange RangeIn(ImmutableArray<TextRun> runs, TextRange source) =>
        OffsetOf(runs, source.Start) is { } start && OffsetOf(runs, source.End - 1) is { } last && last >= start
            ? TextRange.Between(start, last + 1)
            : default;

    private static int? OffsetOf(ImmutableArray<TextRun> runs, int source)
    {
        var index = SortedPlaces.LastAtOrBefore(runs, source, run => run.SourceStart);
        return index < 0 ? null
            : index + 1 == runs.Length && source >= runs[index].SourceStart + runs[index].Length ? null
            : Math.Min(runs[index].Start + (source - runs[index].SourceStart), runs[index].End - 1);
    }
}
