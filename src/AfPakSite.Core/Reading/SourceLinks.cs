using System.Collections.Immutable;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The links of a Markdown study to its own parts, by their places in the source.</summary>
internal sealed class SourceLinks
{
    private readonly List<(TextRange Range, string Label, bool IsEmpty)> all = [];

    /// <param name="range">The place of the text in the source.</param>
    /// <param name="isEmpty">Whether the link has no text, so that readers see the number of its target.</param>
    public void Add(TextRange range, string label, bool isEmpty) => all.Add((range, label, isEmpty));

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
            .Select(link => (Range: RangeIn(paragraph.Runs, link.Range), link.Label, link.IsEmpty))
            .Where(link => link.Range.Length > 0)
            .Select(link => new CrossReference(link.Range, null, null, link.Label, link.IsEmpty ? "%s" : null))
            .ToImmutableArray();
        return links.IsEmpty ? paragraph : paragraph with { References = links };
    }

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
