using System.Collections.Immutable;

namespace AfPakSite.Anchors;

/// <summary>Parts what is missing into what is retired, by a merger, by a command, or with what held it, and what is lost.</summary>
internal sealed class Retirements
{
    private readonly Dictionary<string, Retirement> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> byCommand = new(StringComparer.Ordinal);
    private readonly ImmutableArray<MissingLine> missing;

    public Retirements(AnchoredStudy anchored, LinePairs lines)
    {
        missing = [.. lines.Missing()];
        var paragraphs = anchored.Study.AllSections.SelectMany(section => section.Paragraphs).ToList();
        var sentences = paragraphs.SelectMany(paragraph => paragraph.Sentences).ToList();
        var ids = anchored.Ids.ToHashSet(StringComparer.Ordinal);
        foreach (var item in missing)
        {
            var merged =
                item.MergedInto < 0 ? null
                : item.Line.Kind == AnchorKind.Paragraph ? paragraphs[item.MergedInto].Id
                : sentences[item.MergedInto].Id;
            if (
                (item.Line.Retired ?? Inherited(item)) is { } decided
                && (decided.To is null || ids.Contains(decided.To))
            )
            {
                byCommand.Add(item.Line.Id);
                known[item.Line.Id] = decided;
            }
            else if (merged is not null)
                known[item.Line.Id] = new(null, merged);
        }
    }

    /// <summary>The lines that go into the list of what is gone.</summary>
    public IEnumerable<Anchor> All(string? date) =>
        missing
            .Where(item => known.ContainsKey(item.Line.Id))
            .Select(item => item.Line with { Retired = new(date, known[item.Line.Id].To) });

    /// <summary>What is neither in the study nor retired; what is lost with its holder is told with it.</summary>
    public IEnumerable<MissingLine> Lost() =>
        missing.Where(item =>
            !known.ContainsKey(item.Line.Id) && (item.Holder is null || known.ContainsKey(item.Holder.Id))
        );

    /// <summary>What was held by something that a command retired goes the same way.</summary>
    private Retirement? Inherited(MissingLine item) =>
        item.Holder is { } holder && byCommand.Contains(holder.Id) ? known[holder.Id] : null;
}
