using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves citations to works by all names, the year and its letter.</summary>
public sealed class CitationResolver(Site site, DiagnosticBag diagnostics)
{
    private readonly CitedWorks works = new(site.Annotations.Works);
    private readonly HashSet<string> notCitations = [.. site.Settings.NotCitations.Select(text => text.Value)];
    private readonly HashSet<string> suppressed = new(StringComparer.Ordinal);

    /// <summary>
    /// The citations of all sentences with their works. Citations that match no work or several works are reported.
    /// </summary>
    public ImmutableArray<LinkedCitation> ResolveAll(ImmutableArray<SentencePlace> sentences)
    {
        var citations = ImmutableArray.CreateBuilder<LinkedCitation>();
        for (var first = 0; first < sentences.Length; first += sentences[first].Paragraph.Sentences.Length)
        {
            var paragraph = sentences[first].Paragraph;
            foreach (var citation in paragraph.Citations)
            {
                var place = sentences[first + paragraph.IndexOfSentenceAt(citation.Range.Start)];
                if (Resolve(citation, place) is { } linked)
                    citations.Add(linked);
            }
        }
        foreach (var unused in site.Settings.NotCitations.Where(text => !suppressed.Contains(text.Value)))
            diagnostics.Add(Catalog.NotCitationUnused(unused));
        return citations.ToImmutable();
    }

    private LinkedCitation? Resolve(Citation citation, SentencePlace place)
    {
        var text = citation.Range.Of(place.Paragraph.Text);
        if (notCitations.Contains(text))
        {
            suppressed.Add(text);
            return null;
        }
        ImmutableArray<Work> cited =
            citation.Suffixes.Length == 0
                ? One(citation, "", place)
                : [.. citation.Suffixes.SelectMany(suffix => One(citation, suffix.ToString(), place))];
        return new(citation, place, cited);
    }

    private ImmutableArray<Work> One(Citation citation, string suffix, SentencePlace place)
    {
        var found = works.Find(citation, suffix);
        if (found.Length == 1)
            return found;
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        if (found.Length > 1)
            diagnostics.AddSearched(
                Catalog.CitationAmbiguousKind,
                span,
                () => Catalog.CitationAmbiguous(span, text, found.Select(work => work.Id.Value))
            );
        else
            diagnostics.AddSearched(
                Catalog.CitationNotListedKind,
                span,
                () =>
                    Catalog.CitationNotListed(
                        span,
                        text,
                        Nearest(citation),
                        citation.Narrative,
                        WorkSkeleton.Of(citation, suffix, site.Annotations.Works)
                    )
            );
        return [];
    }

    /// <summary>The most similar citation of a known work; null if none is similar.</summary>
    private string? Nearest(Citation citation)
    {
        var wanted =
            $"{string.Join(" and ", citation.Names)}{(citation.EtAl ? " et al." : "")}, {citation.Year}{citation.Suffixes}";
        return NearestMatch.Of(wanted, site.Annotations.Works.Select(ShortCitation.Of));
    }
}
