using AfPakSite.Alignment;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Finds the part of a study that contains most of the words of a lost one, close together. Rare words weigh more; the
/// words of a section are those of its title and of its own paragraphs.
/// </summary>
internal sealed class SuccessorFinder
{
    private readonly Vocabulary vocabulary = new();
    private readonly WordWeights weights;
    private readonly Dictionary<string, string> sectionTexts;
    private readonly ILookup<AnchorKind, SuccessorCandidate> candidates;
    private readonly ILookup<AnchorKind, int[]> words;
    private readonly Dictionary<AnchorKind, WordIndex> indexes;
    private readonly Dictionary<(AnchorKind Kind, string Text), SuccessorCandidate?> found = [];

    public SuccessorFinder(AnchoredStudy anchored)
    {
        var (study, ledger) = (anchored.Study, anchored.Ledger);
        weights = WordWeights.Of(
            vocabulary,
            LedgerOutline.Of(ledger.Anchors, vocabulary).Outline,
            StudyOutline.Of(study, vocabulary).Outline
        );
        sectionTexts = SectionTextsOf(ledger);
        var parts = SectionsOf(study)
            .Concat(ParagraphsOf(study))
            .Concat(SentencesOf(study))
            .DistinctBy(part => (part.Kind, part.Text))
            .ToList();
        candidates = parts.ToLookup(part => part.Kind, part => part.Candidate);
        words = parts.ToLookup(part => part.Kind, part => vocabulary.Read(CanonicalText.Of(part.Text)));
        indexes = words.ToDictionary(group => group.Key, group => new WordIndex([.. group], weights));
    }

    /// <summary>The best candidate among the parts of the same kind; null if none has a word of the lost one.</summary>
    public SuccessorCandidate? Find(Anchor lost)
    {
        var isSection = sectionTexts.TryGetValue(lost.Id, out var whole);
        var text = CanonicalText.Of(whole ?? lost.Text);
        if (!found.TryGetValue((lost.Kind, text), out var candidate))
        {
            // The title of a section that became part of another is usually gone.
            var own = isSection ? CanonicalText.Of(whole![lost.Text.Length..]) : text;
            candidate = Find(lost.Kind, vocabulary.Read(text), vocabulary.Read(own));
            found[(lost.Kind, text)] = candidate;
        }
        return candidate;
    }

    /// <param name="own">The words that must continue.</param>
    private SuccessorCandidate? Find(AnchorKind kind, int[] lost, int[] own) =>
        indexes.TryGetValue(kind, out var index) && index.Best(lost) is { Share: > 0 } best
            ? candidates[kind].ElementAt(best.Index) with
            {
                Share = best.Share,
                HasAll = own.Length > 0 && words[kind].ElementAt(best.Index).AsSpan().IndexOf(own) >= 0,
            }
            : null;

    private static IEnumerable<(AnchorKind Kind, string Text, SuccessorCandidate Candidate)> SectionsOf(Study study) =>
        study.AllSections.Select(section =>
            (
                AnchorKind.Section,
                string.Join(' ', section.Paragraphs.Select(paragraph => paragraph.Text).Prepend(section.Title)),
                new SuccessorCandidate(section.Id, section.Title, section.HeadingSpan, 0)
            )
        );

    private static IEnumerable<(AnchorKind Kind, string Text, SuccessorCandidate Candidate)> ParagraphsOf(
        Study study
    ) =>
        study
            .AllSections.SelectMany(section => section.Paragraphs)
            .Select(paragraph =>
                (
                    AnchorKind.Paragraph,
                    paragraph.Text,
                    new SuccessorCandidate(paragraph.Id, paragraph.Text, paragraph.Span, 0)
                )
            );

    private static IEnumerable<(AnchorKind Kind, string Text, SuccessorCandidate Candidate)> SentencesOf(Study study) =>
        SentencePlace
            .AllOf(study)
            .Select(place =>
                (AnchorKind.Sentence, place.Text, new SuccessorCandidate(place.Id, place.Text, place.Span, 0))
            );

    /// <summary>The titles and own paragraphs of the ledger's sections, by their ids.</summary>
    private static Dictionary<string, string> SectionTextsOf(Ledger ledger)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var anchor in ledger.Anchors)
        {
            if (anchor.Kind == AnchorKind.Section)
                texts[section = anchor.Id] = anchor.Text;
            else if (anchor.Kind == AnchorKind.Paragraph)
                texts[section] += $" {anchor.Text}";
        }
        return texts;
    }
}

/// <summary>A part of the study that may answer for a lost one.</summary>
/// <param name="Text">Its text; for a section, its title.</param>
/// <param name="Share">The share of the lost words that it contains, weighted by rarity, from 0 to 1.</param>
/// <param name="HasAll">Whether it contains all of the lost words, with no others between them.</param>
internal sealed record SuccessorCandidate(string Id, string Text, SourceSpan Span, double Share, bool HasAll = false)
{
    /// <summary>The share of the lost words that a successor contains at least.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Whether it contains enough of the words to be suggested.</summary>
    public bool IsSuccessor => Share >= LeastShare;

    public int Percent => (int)(100 * Share);
}
