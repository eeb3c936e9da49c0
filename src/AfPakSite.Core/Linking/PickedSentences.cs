using AfPakSite.Annotations;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the mentions of entries whose sentences are picked by hand: the words that were quoted.</summary>
internal static class PickedSentences
{
    /// <param name="evidence">The sentence of each quotation, by its text.</param>
    public static IEnumerable<Mention> Of(
        AnnotationSet annotations,
        IReadOnlyDictionary<string, SentencePlace> evidence
    ) => annotations.All.SelectMany(entity => Of(entity, evidence));

    private static IEnumerable<Mention> Of(Entity entity, IReadOnlyDictionary<string, SentencePlace> evidence) =>
        entity
            .Picked.Where(quotation => evidence.ContainsKey(quotation.Value))
            .Select(quotation => (quotation.Value, Place: evidence[quotation.Value]))
            .DistinctBy(picked => picked.Place.Order)
            .Select(picked => new Mention(entity, picked.Place, RangeOf(picked.Value, picked.Place), false));

    /// <summary>The range of a quotation; of its whole sentence if their white space differs.</summary>
    private static TextRange RangeOf(string quotation, SentencePlace place) =>
        place.Text.IndexOf(quotation, StringComparison.Ordinal) is var at and >= 0
            ? new(place.Sentence.Range.Start + at, quotation.Length)
            : place.Sentence.Range;
}
