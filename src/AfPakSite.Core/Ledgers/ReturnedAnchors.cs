using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Finds anchors that are gone and whose text is in the study again, word for word: a cut that was undone. A text that
/// occurs twice, or that a living anchor has, brings no anchor back: a wrong id is worse than a lost one. A short text
/// (“No data.”), or one that others repeat with other numbers, may be in another section by coincidence, so it returns
/// only to its own.
/// </summary>
internal sealed class ReturnedAnchors
{
    /// <summary>The number of words of a text that nobody writes twice by coincidence.</summary>
    private const int LeastWordsElsewhere = 8;

    private readonly Ledger ledger;
    private readonly Outline study;
    private readonly IReadOnlyDictionary<Passage, Anchor> living;
    private readonly Dictionary<Passage, string> sectionIds = [];
    private readonly FormerState former;

    /// <summary>How many sentences there are that differ only in numbers.</summary>
    private readonly Lazy<Dictionary<string, int>> patterns;

    private ReturnedAnchors(Ledger ledger, Outline study, IReadOnlyDictionary<Passage, Anchor> living)
    {
        (this.ledger, this.study, this.living, former) = (ledger, study, living, FormerState.Of(ledger));
        patterns = new(() => study.Sentences.Select(Twins.PatternOf).CountBy(pattern => pattern).ToDictionary());
    }

    /// <summary>The anchors that are gone and return, each with the passage that brings it back.</summary>
    /// <param name="living">The anchors that passages of the study continue.</param>
    public static ImmutableArray<(Passage Passage, Anchor Anchor)> Find(
        Ledger ledger,
        Outline study,
        IReadOnlyDictionary<Passage, Anchor> living
    )
    {
        if (ledger.Gone.IsEmpty)
            return [];
        var finder = new ReturnedAnchors(ledger, study, living);
        return
        [
            .. finder.Find(AnchorKind.Section, study.Sections),
            .. finder.Find(AnchorKind.Paragraph, study.Paragraphs),
            .. finder.Find(AnchorKind.Sentence, study.Sentences),
        ];
    }

    private IEnumerable<(Passage Passage, Anchor Anchor)> Find(AnchorKind kind, IReadOnlyList<Passage> passages)
    {
        var gone = ledger
            .Gone.Where(anchor => anchor.Kind == kind)
            .ToLookup(anchor => CanonicalText.Of(anchor.Text), StringComparer.Ordinal);
        foreach (var passage in NewTexts(kind, passages).Where(passage => gone.Contains(passage.Key)))
        {
            if (Choose(gone[passage.Key], kind, passage) is not { } anchor)
                continue;
            if (kind == AnchorKind.Section)
                sectionIds[passage] = anchor.Id;
            yield return (passage, anchor);
        }
    }

    /// <summary>The passages that are new, occur once, and have no living anchor's text.</summary>
    private IEnumerable<Passage> NewTexts(AnchorKind kind, IReadOnlyList<Passage> passages)
    {
        // a paragraph of one sentence occurs again where that sentence does
        var known = ledger
            .Anchors.Where(anchor => (anchor.Kind == AnchorKind.Section) == (kind == AnchorKind.Section))
            .Select(anchor => CanonicalText.Of(anchor.Text))
            .Concat(kind == AnchorKind.Paragraph ? Repeated(study.Sentences) : [])
            .ToHashSet(StringComparer.Ordinal);
        return passages
            .GroupBy(passage => passage.Key, StringComparer.Ordinal)
            .Where(group => group.Count() == 1 && !known.Contains(group.Key))
            .Select(group => group.First())
            .Where(passage => !living.ContainsKey(passage));
    }

    /// <summary>
    /// Of the anchors with the same text, the last one of the same section; a long text of a single anchor returns to
    /// any section. A section returns only with its whole text.
    /// </summary>
    private Anchor? Choose(IEnumerable<Anchor> gone, AnchorKind kind, Passage passage)
    {
        List<Anchor> anchors = [.. gone.Where(anchor => kind != AnchorKind.Section || HasSameText(anchor, passage))];
        var section = SectionOf(kind, passage);
        return anchors.FindLast(anchor => section is not null && former.SectionOf(anchor.Id) == section)
            ?? (anchors.Count == 1 && IsUnmistakable(kind, passage) ? anchors[0] : null);
    }

    private bool IsUnmistakable(AnchorKind kind, Passage passage) =>
        LengthOf(kind, passage) >= LeastWordsElsewhere
        && (kind == AnchorKind.Section || patterns.Value.GetValueOrDefault(Twins.PatternOf(passage)) <= 1);

    private static IEnumerable<string> Repeated(IEnumerable<Passage> passages) =>
        passages
            .CountBy(passage => passage.Key, StringComparer.Ordinal)
            .Where(count => count.Value > 1)
            .Select(count => count.Key);

    private bool HasSameText(Anchor anchor, Passage section) =>
        former.ParagraphsOf(anchor.Id) is { Count: > 0 } texts
        && texts.SequenceEqual(ParagraphsOf(section).Select(paragraph => paragraph.Key));

    private int LengthOf(AnchorKind kind, Passage passage) =>
        kind == AnchorKind.Section
            ? ParagraphsOf(passage).Sum(paragraph => paragraph.Words.Length)
            : passage.Words.Length;

    private IEnumerable<Passage> ParagraphsOf(Passage section) =>
        study.Paragraphs.Where(paragraph => paragraph.Parent == section);

    /// <summary>The id of the section that contains a passage; null where the section is new.</summary>
    private string? SectionOf(AnchorKind kind, Passage passage)
    {
        var section = kind == AnchorKind.Sentence ? passage.Parent?.Parent : passage.Parent;
        return section is null ? null
            : living.TryGetValue(section, out var anchor) ? anchor.Id
            : sectionIds.GetValueOrDefault(section);
    }
}
