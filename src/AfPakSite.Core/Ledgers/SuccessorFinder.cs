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
    private readonly ILookup<AnchorKind, (Passage Passage, SuccessorCandidate Candidate)> parts;

    public SuccessorFinder(AnchoredStudy anchored)
    {
        var (study, ledger) = (anchored.Study, anchored.Ledger);
        weights = WordWeights.Of(
            vocabulary,
            LedgerOutline.Of(ledger.Anchors, vocabulary).Outline,
            StudyOutline.Of(study, vocabulary).Outline
        );
        sectionTexts = SectionTextsOf(ledger);
        parts = SectionsOf(study)
            .Concat(ParagraphsOf(study))
            .Concat(SentencesOf(study))
            .ToLookup(part => part.Kind, part => (PassageOf(part.Text), part.Candidate));
    }

    /// <summary>The best candidate among the parts of the same kind; null if none has a word of the lost one.</summary>
    public SuccessorCandidate? Find(Anchor lost)
    {
        var passage = PassageOf(sectionTexts.GetValueOrDefault(lost.Id, lost.Text));
        return parts[lost.Kind]
            .Select(part => part.Candidate with { Share = ShareOf(passage.Words, part.Passage.Words) })
            .Where(candidate => candidate.Share > 0)
            .MaxBy(candidate => candidate.Share);
    }

    /// <summary>
    /// The share of the lost words that a stretch of another text contains. A stretch is twice as long as the lost
    /// text, because a long text contains most common words somewhere. Names are as rare as they are in the study, so
    /// that its main subjects prove little.
    /// </summary>
    private double ShareOf(int[] lost, int[] words)
    {
        var wanted = lost.CountBy(word => word).ToDictionary();
        var (shared, best) = (0.0, 0.0);
        for (var at = 0; at < words.Length; at++)
        {
            shared += Take(words[at], -1);
            if (at >= 2 * lost.Length)
                shared -= Take(words[at - 2 * lost.Length], 1);
            best = Math.Max(best, shared);
        }
        var whole = lost.Sum(weights.RarityOf);
        return whole > 0 ? best / whole : 0;

        double Take(int word, int step)
        {
            if (!wanted.TryGetValue(word, out var count))
                return 0;
            wanted[word] = count + step;
            return Math.Max(count, count + step) > 0 ? weights.RarityOf(word) : 0;
        }
    }

    private Passage PassageOf(string text) => new(text, null, 0, vocabulary);

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
internal sealed record SuccessorCandidate(string Id, string Text, SourceSpan Span, double Share)
{
    /// <summary>The share of the lost words that a successor contains at least.</summary>
    private const double LeastShare = 0.5;

    /// <summary>Whether it contains enough of the words to be suggested.</summary>
    public bool IsSuccessor => Share >= LeastShare;

    public int Percent => (int)(100 * Share);
}
