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
    private readonly CitedWorks works = new(
        site.Annotations.Works,
        site.Study.AllSections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Citations)
    );

    private readonly LabeledWorks labeled = new(site.Annotations.Works);

    private readonly HashSet<string> places =
    [
        .. site
            .Annotations.All.Where(entity => entity.Kind.Form == EntryForm.Place)
            .Select(place => Folding.Fold(place.Name.Value)),
    ];

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
        if (citation.IsByLabel)
            return ResolveLabels(citation, place);
        var letters =
            citation.Suffixes.Length == 0 ? [""] : citation.Suffixes.Select(letter => letter.ToString()).ToList();
        var found = letters.ConvertAll(letter => works.Find(citation, letter));
        var doubt = DoubtOf(citation);
        if (doubt != CitationDoubt.None && found.Exists(one => one.Works.Length != 1))
        {
            if (!IsCommon(citation, doubt))
                ReportDoubt(citation, doubt, place);
            return null;
        }
        foreach (var (one, letter) in found.Zip(letters).Where(pair => pair.First.Works.Length != 1))
            Report(citation, one, letter, place);
        return new(
            WithoutSkipped(citation, text, found[0].Skipped),
            place,
            [.. found.Where(one => one.Works.Length == 1).SelectMany(one => one.Works)]
        );
    }

    private LinkedCitation? ResolveLabels(Citation citation, SentencePlace place)
    {
        var found = citation.Labels.Select(label => (Label: label, Works: labeled.Find(label))).ToList();
        if (citation.Doubt != CitationDoubt.None && found.All(one => one.Works.IsEmpty))
            return null;
        var span = place.Paragraph.SpanOf(citation.Range);
        foreach (var (label, works) in found)
        {
            if (works.IsEmpty)
                ReportLabel(label, span);
            else if (works.Length > 1)
                diagnostics.AddSearched(
                    Catalog.CitationAmbiguousKind,
                    span,
                    () => Catalog.CitationAmbiguous(span, label, works.Select(work => work.Id.Value))
                );
        }
        return new(citation, place, [.. found.Where(one => one.Works.Length == 1).Select(one => one.Works[0])]);
    }

    private void ReportLabel(string label, SourceSpan span)
    {
        if (label.StartsWith('@'))
            diagnostics.AddSearched(
                Catalog.CitationKeyUnknownKind,
                span,
                () => Catalog.CitationKeyUnknown(span, label, labeled.KnownLike(label))
            );
        else
            diagnostics.AddSearched(
                Catalog.CitationNumberUnlistedKind,
                span,
                () => Catalog.CitationNumberUnlisted(span, label, labeled.KnownLike(label).Count())
            );
    }

    /// <summary>The doubt about a citation that no work resolves; a place of the site is a place, too.</summary>
    private CitationDoubt DoubtOf(Citation citation) =>
        citation.Doubt == CitationDoubt.None
        && !citation.EtAl
        && citation.Names.All(name => places.Contains(Folding.Fold(name)))
            ? CitationDoubt.Place
            : citation.Doubt;

    /// <summary>
    /// Whether the text commonly contains something like it that is not a citation: a year of the running text, the
    /// dates of a life.
    /// </summary>
    private static bool IsCommon(Citation citation, CitationDoubt doubt) =>
        doubt == CitationDoubt.RunningText || (doubt == CitationDoubt.Range && citation.Narrative);

    /// <summary>The citation without words before the first name that are not part of the author’s name.</summary>
    private static Citation WithoutSkipped(Citation citation, string text, int skipped) =>
        skipped > 0 && text.StartsWith(citation.Names[0], StringComparison.Ordinal)
            ? citation with
            {
                Range = TextRange.Between(citation.Range.Start + skipped, citation.Range.End),
                Names = citation.Names.SetItem(0, citation.Names[0][skipped..]),
            }
            : citation;

    private void ReportDoubt(Citation citation, CitationDoubt doubt, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(citation.Range);
        diagnostics.AddSearched(
            Catalog.CitationDoubtfulKind,
            span,
            () => Catalog.CitationDoubtful(span, citation.Range.Of(place.Paragraph.Text), doubt, Nearest(citation))
        );
    }

    private void Report(Citation citation, FoundWorks found, string letter, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        if (found.Contradicting is { } work)
            diagnostics.Add(
                Catalog.CitationOfNamesake(span, text, work.Id.Value, work.Authors.FirstOrDefault()?.Direct)
            );
        else if (found.Works.Length > 1)
            diagnostics.AddSearched(
                Catalog.CitationAmbiguousKind,
                span,
                () => Catalog.CitationAmbiguous(span, text, found.Works.Select(work => work.Id.Value))
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
                        WorkSkeleton.Of(citation, letter, site.Annotations.Works)
                    )
            );
    }

    /// <summary>The most similar citation of a known work; null if none is similar.</summary>
    private string? Nearest(Citation citation)
    {
        var wanted =
            $"{string.Join(" and ", citation.Names)}{(citation.EtAl ? " et al." : "")}, {citation.Year}{citation.Suffixes}";
        return NearestMatch.Of(wanted, site.Annotations.Works.Select(ShortCitation.Of));
    }
}
