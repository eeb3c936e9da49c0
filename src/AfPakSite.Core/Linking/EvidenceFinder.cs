using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Ledgers;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the one sentence of the study that contains a quotation.</summary>
public sealed class EvidenceFinder
{
    /// <summary>One is evidence; two are enough for a report.</summary>
    private const int MostSentences = 2;

    private readonly ImmutableArray<SentencePlace> sentences;
    private readonly ImmutableArray<int> starts;
    private readonly string joined;

    /// <summary>The indexes of the first sentences that contain each quotation.</summary>
    private readonly Dictionary<string, List<int>> found = new(StringComparer.Ordinal);

    /// <summary>Made for the first quotation that is not found.</summary>
    private readonly Lazy<string> uniform;

    private readonly Lazy<EditedSentences> edited;

    /// <summary>The hashes of each sentence’s folded words; made for the first quotation that is missing.</summary>
    private ImmutableArray<int[]>? words;

    /// <param name="quotations">Everything that will be sought.</param>
    /// <param name="published">The sentences as they were at the last release.</param>
    public EvidenceFinder(ImmutableArray<SentencePlace> sentences, IEnumerable<string> quotations, Ledger published)
    {
        this.sentences = sentences;
        var texts = sentences.Select(place => WhiteSpace.Collapse(place.Text)).ToList();
        joined = string.Join('\n', texts);
        var offset = 0;
        starts = [.. texts.Select(text => (offset += text.Length + 1) - text.Length - 1)];
        uniform = new(() => UniformMarks.In(joined));
        edited = new(() => new(published, sentences));
        var search = new PhraseSearch(quotations.Select(WhiteSpace.Collapse).Where(text => text.Length > 0));
        foreach (var (index, text) in texts.Index())
        {
            foreach (var (quotation, _) in search.In(text))
            {
                if (!found.TryGetValue(quotation, out var indexes))
                    found[quotation] = indexes = [];
                if (indexes.Count < MostSentences && !indexes.Contains(index))
                    indexes.Add(index);
            }
        }
    }

    /// <summary>The sentence; null and a diagnostic unless exactly one sentence contains the quotation.</summary>
    public SentencePlace? Find(Located<string> quotation, DiagnosticBag diagnostics)
    {
        var wanted = WhiteSpace.Collapse(quotation.Value);
        switch (found.GetValueOrDefault(wanted))
        {
            case null:
                diagnostics.AddSearched(
                    Catalog.EvidenceNotInStudyKind,
                    quotation.Span,
                    () =>
                        Catalog.EvidenceNotInStudy(
                            quotation,
                            WithOtherMarks(wanted) ?? InEdited(wanted) ?? Nearest(wanted)
                        )
                );
                return null;
            case [var index]:
                return sentences[index];
            case var several:
                diagnostics.Add(Catalog.EvidenceNotUnique(quotation, several.Select(index => Place(sentences[index]))));
                return null;
        }
    }

    /// <summary>The first place of a quotation in each sentence that contains it.</summary>
    private IEnumerable<int> Containing(string quotation, string texts)
    {
        var last = -1;
        for (
            var at = texts.IndexOf(quotation, StringComparison.Ordinal);
            at >= 0;
            at = texts.IndexOf(quotation, at + 1, StringComparison.Ordinal)
        )
        {
            var index = SentenceAt(at);
            if (index != last)
                yield return at;
            last = index;
        }
    }

    private int SentenceAt(int offset) => starts.BinarySearch(offset) is var found && found < 0 ? ~found - 1 : found;

    private SentencePlace Sentence(int offset) => sentences[SentenceAt(offset)];

    /// <summary>The passage that only has other marks than a quotation; null unless there is exactly one.</summary>
    private LikePassage? WithOtherMarks(string quotation) =>
        quotation.Length > 0 && Containing(UniformMarks.In(quotation), uniform.Value).Take(2).ToList() is [var at]
            ? new(
                new(joined.Substring(at, quotation.Length), Place(Sentence(at))),
                Likeness.OtherMarks,
                IsUnique(joined.Substring(at, quotation.Length))
            )
            : null;

    /// <summary>
    /// What an edited sentence, or the successor of one, now has in the place of a quotation; null if none had the
    /// quotation.
    /// </summary>
    private LikePassage? InEdited(string quotation) =>
        edited.Value.Find(quotation) is { } now
            ? new(new(now.Words, Place(now.Place)), now.Likeness, now.CanBeQuoted && IsUnique(now.Words))
            : null;

    private LikePassage? Nearest(string quotation)
    {
        words ??= [.. sentences.Select(place => HashesOf(place.Text))];
        var hashes = HashesOf(quotation);
        var (wanted, size) = (hashes.ToHashSet(), hashes.Length);
        var best = sentences
            .Where(place => MayBeLike(words.Value[place.Order]))
            .Select(place => (place, passage: NearestMatch.Passage(quotation, WhiteSpace.Collapse(place.Text))))
            .Where(pair => pair.passage is not null)
            .OrderBy(pair => pair.passage!.Value.Distance)
            .ThenBy(pair => pair.place.Order)
            .FirstOrDefault();
        return best.passage is { } passage
            ? new(new(passage.Piece, Place(best.place)), Likeness.SimilarWords, IsUnique(passage.Piece))
            : null;

        // A passage must have half of the words; their order is compared only if a sentence has so many.
        bool MayBeLike(int[] sentence) => 2 * sentence.Count(wanted.Contains) >= Math.Min(sentence.Length, size);
    }

    private bool IsUnique(string words) => Containing(words, joined).Take(2).Count() == 1;

    private static int[] HashesOf(string text) =>
        [.. NearestMatch.WordsOf(text).Select(word => word.GetHashCode(StringComparison.Ordinal))];

    private static StudyPlace Place(SentencePlace place) => new(place.Section.ShortName, place.Span);
}
