using System.Collections.Immutable;
using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>Compares the ledger with the study: which line each part continues, and which lines are retired or lost.</summary>
internal sealed class LedgerDiff
{
    private readonly AnchoredStudy anchored;
    private readonly Dictionary<string, Anchor> oldById;
    private readonly ImmutableArray<MissingLine> missing;
    private readonly Dictionary<string, Retirement> retirements = new(StringComparer.Ordinal);
    private readonly HashSet<string> byCommand = new(StringComparer.Ordinal);

    public LedgerDiff(AnchoredStudy anchored)
    {
        this.anchored = anchored;
        oldById = anchored.Ledger.Anchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        missing = [.. Missing()];
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
                retirements[item.Line.Id] = decided;
            }
            else if (merged is not null)
                retirements[item.Line.Id] = new(null, merged);
        }
    }

    /// <summary>The line of the ledger that a line of the study continues or brings back; null for a new one.</summary>
    public Anchor? OldOf(Anchor line) =>
        oldById.GetValueOrDefault(line.Id) ?? anchored.Returned.GetValueOrDefault(line.Id);

    /// <summary>The lines that are retired: merged, by command, or with their parent.</summary>
    public IEnumerable<Anchor> Retired(string? date) =>
        missing
            .Where(item => retirements.ContainsKey(item.Line.Id))
            .Select(item => item.Line with { Retired = new(date, retirements[item.Line.Id].To) });

    /// <summary>The lines that are neither in the study nor retired; a line that is lost with its parent is not listed.</summary>
    public IEnumerable<Anchor> Lost() =>
        missing
            .Where(item =>
                !retirements.ContainsKey(item.Line.Id)
                && (item.Parent is null || retirements.ContainsKey(item.Parent.Id))
            )
            .Select(item => item.Line);

    /// <summary>The section above a missing line.</summary>
    public Anchor? SectionOf(Anchor line)
    {
        Anchor? section = null;
        foreach (var anchor in anchored.Ledger.Anchors)
        {
            section = anchor.Kind == AnchorKind.Section ? anchor : section;
            if (anchor.Id == line.Id)
                return section;
        }
        return null;
    }

    /// <summary>The children of a part that a command retired are retired with it.</summary>
    private Retirement? Inherited(MissingLine item) =>
        item.Parent is { } parent && byCommand.Contains(parent.Id) ? retirements[parent.Id] : null;

    /// <summary>The lines whose text is not in the study, in the ledger's order: parents before their children.</summary>
    private IEnumerable<MissingLine> Missing()
    {
        var (old, alignment) = (anchored.Old, anchored.Alignment);
        var lines = anchored.Ledger.Anchors.ToLookup(anchor => anchor.Kind);
        Anchor[] sections = [.. lines[AnchorKind.Section]];
        Anchor[] paragraphs = [.. lines[AnchorKind.Paragraph]];
        Anchor[] sentences = [.. lines[AnchorKind.Sentence]];
        foreach (var index in alignment.Sections.FreeOld)
            yield return new(
                sections[index],
                MissingParent(sections, old.Sections[index].Parent, alignment.Sections),
                -1
            );
        foreach (var index in alignment.Paragraphs.FreeOld)
            yield return new(
                paragraphs[index],
                MissingParent(sections, old.Paragraphs[index].Parent, alignment.Sections),
                alignment.MergedParagraphs.GetValueOrDefault(index, -1)
            );
        foreach (var index in alignment.Sentences.FreeOld)
            yield return new(
                sentences[index],
                MissingParent(paragraphs, old.Sentences[index].Parent, alignment.Paragraphs),
                alignment.MergedSentences.GetValueOrDefault(index, -1)
            );
    }

    private static Anchor? MissingParent(Anchor[] parents, int index, Matching matching) =>
        index >= 0 && matching.IsOldFree(index) ? parents[index] : null;

    /// <summary>A line of the ledger whose text is not in the study.</summary>
    /// <param name="Parent">Its parent, where that is missing too.</param>
    /// <param name="MergedInto">The index of the paragraph or sentence that it was merged into; -1 for none.</param>
    private sealed record MissingLine(Anchor Line, Anchor? Parent, int MergedInto);
}
