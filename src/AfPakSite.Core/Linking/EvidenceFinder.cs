using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Finds the one sentence of the study that contains a quotation.</summary>
public sealed class EvidenceFinder
{
    private readonly ImmutableArray<SentencePlace> sentences;
    private readonly ImmutableArray<int> starts;
    private readonly string joined;

    public EvidenceFinder(ImmutableArray<SentencePlace> sentences)
    {
        this.sentences = sentences;
        var texts = sentences.Select(place => WhiteSpace.Collapse(place.Text)).ToList();
        joined = string.Join('\n', texts);
        var offset = 0;
        starts = [.. texts.Select(text => (offset += text.Length + 1) - text.Length - 1)];
    }

    /// <summary>The sentence; null and a diagnostic unless exactly one sentence contains the quotation.</summary>
    public SentencePlace? Find(Located<string> quotation, DiagnosticBag diagnostics)
    {
        var wanted = WhiteSpace.Collapse(quotation.Value);
        var found = wanted.Length == 0 ? [] : Containing(wanted).Take(3).ToList();
        if (found.Count == 1)
            return found[0];
        if (found.Count == 0)
            diagnostics.Add(Catalog.EvidenceNotInStudy(quotation, Nearest(wanted)));
        else
            diagnostics.Add(Catalog.EvidenceNotUnique(quotation, found.Take(2).Select(Place)));
        return null;
    }

    private IEnumerable<SentencePlace> Containing(string quotation)
    {
        var last = -1;
        for (
            var at = joined.IndexOf(quotation, StringComparison.Ordinal);
            at >= 0;
            at = joined.IndexOf(quotation, at + 1, StringComparison.Ordinal)
        )
        {
            var index = starts.BinarySearch(at) is var found && found < 0 ? ~found - 1 : found;
            if (index != last)
                yield return sentences[index];
            last = index;
        }
    }

    private StudyPassage? Nearest(string quotation)
    {
        var best = sentences
            .Select(place => (place, passage: NearestMatch.Passage(quotation, WhiteSpace.Collapse(place.Text))))
            .Where(pair => pair.passage is not null)
            .OrderBy(pair => pair.passage!.Value.Distance)
            .ThenBy(pair => pair.place.Order)
            .FirstOrDefault();
        return best.passage is { } passage ? new(passage.Piece, Place(best.place)) : null;
    }

    private static StudyPlace Place(SentencePlace place) => new(place.Section.ShortName, place.Span);
}
