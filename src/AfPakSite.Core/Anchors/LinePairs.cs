using System.Collections.Immutable;

namespace AfPakSite.Anchors;

/// <summary>The lines of the ledger by kind, with what each of them became in the study.</summary>
internal sealed class LinePairs
{
    private readonly AnchoredStudy anchored;
    private readonly Dictionary<string, Anchor> oldById;
    private readonly ImmutableArray<Anchor> sections;
    private readonly ImmutableArray<Anchor> paragraphs;
    private readonly ImmutableArray<Anchor> sentences;

    public LinePairs(AnchoredStudy anchored)
    {
        this.anchored = anchored;
        var anchors = anchored.Ledger.Anchors;
        oldById = anchors.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal);
        sections = Of(anchors, AnchorKind.Section);
        paragraphs = Of(anchors, AnchorKind.Paragraph);
        sentences = Of(anchors, AnchorKind.Sentence);
    }

    /// <summary>The line of the ledger that a line of the study continues, or stands again for; null for a new one.</summary>
    public Anchor? OldOf(Anchor line) =>
        oldById.GetValueOrDefault(line.Id) ?? anchored.Returned.GetValueOrDefault(line.Id);

    /// <summary>The lines whose text is nowhere in the study, in the order of the ledger: holders before what they held.</summary>
    public IEnumerable<MissingLine> Missing()
    {
        var (old, alignment) = (anchored.Old, anchored.Alignment);
        foreach (var index in alignment.Sections.FreeOld)
            yield return new(
                sections[index],
                MissingHolder(sections, old.Sections[index].Holder, alignment.Sections),
                -1
            );
        foreach (var index in alignment.Paragraphs.FreeOld)
            yield return new(
                paragraphs[index],
                MissingHolder(sections, old.Paragraphs[index].Holder, alignment.Sections),
                alignment.MergedParagraphs.GetValueOrDefault(index, -1)
            );
        foreach (var index in alignment.Sentences.FreeOld)
            yield return new(
                sentences[index],
                MissingHolder(paragraphs, old.Sentences[index].Holder, alignment.Paragraphs),
                alignment.MergedSentences.GetValueOrDefault(index, -1)
            );
    }

    /// <summary>The section above a line that is missing, for the place where it stood.</summary>
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

    private static Anchor? MissingHolder(ImmutableArray<Anchor> holders, int index, Matching matching) =>
        index >= 0 && matching.IsOldFree(index) ? holders[index] : null;

    private static ImmutableArray<Anchor> Of(ImmutableArray<Anchor> anchors, AnchorKind kind) =>
        [.. anchors.Where(anchor => anchor.Kind == kind)];
}

/// <summary>A line of the ledger whose text is not in the study.</summary>
/// <param name="Holder">What held it, where that is missing too.</param>
/// <param name="MergedInto">The place in the study's list of paragraphs or sentences of what it was merged into; -1 for none.</param>
internal sealed record MissingLine(Anchor Line, Anchor? Holder, int MergedInto);
