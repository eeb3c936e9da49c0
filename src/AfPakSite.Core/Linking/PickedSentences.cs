using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the mentions of entries whose sentences are picked by hand: the words that were quoted.</summary>
internal static class PickedSentences
{
    /// <summary>The mentions of all picked sentences. A sentence that an entry picks twice is reported.</summary>
    /// <param name="evidence">The sentence of each quotation, by its text.</param>
    public static IEnumerable<Mention> Of(
        AnnotationSet annotations,
        IReadOnlyDictionary<string, SentencePlace> evidence,
        DiagnosticBag diagnostics
    )
    {
        foreach (var entity in annotations.All)
        {
            var first = new Dictionary<int, SourceSpan>();
            foreach (var quotation in entity.Picked.Where(quotation => evidence.ContainsKey(quotation.Value)))
            {
                var place = evidence[quotation.Value];
                if (first.TryAdd(place.Order, quotation.Span))
                    yield return new Mention(entity, place, RangeOf(quotation.Value, place), false);
                else
                    diagnostics.Add(Catalog.SentencePickedTwice(quotation, first[place.Order]));
            }
        }
    }

    /// <summary>The range of a quotation; of its whole sentence if their white space differs.</summary>
    private static TextRange RangeOf(string quotation, SentencePlace place) =>
        place.Text.IndexOf(quotation, StringComparison.Ordinal) is var at and >= 0
            ? new(place.Sentence.Range.Start + at, quotation.Length)
            : place.Sentence.Range;
}
