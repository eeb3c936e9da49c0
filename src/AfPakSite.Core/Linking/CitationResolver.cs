using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves citations to works by all names, the year and its letter.</summary>
public sealed class CitationResolver(Site site, DiagnosticBag diagnostics)
{
    private readonly CitedWorks works = new(
        site.Annotations.Works,
        site.Study.AllSections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph.Citations),
        site.Settings.Language
    );

    private readonly NearWorks near = new(site.Annotations.Works);
    private readonly LabeledWorks labeled = new(site.Annotations.Works);

    private readonly HashSet<string> places =
    [
        .. site
            .Annotations.All.Where(entity => entity.Kind.Form == EntryForm.Place)
            .Select(place => Folding.Fold(place.Name.Value)),
    ];

    private readonly HashSet<string> notCitations = [.. site.Settings.NotCitations.Select(text => text.Value)];
    private readonly HashSet<string> suppressed = new(StringComparer.Ordinal);

    /// <summary>The heading of the study’s own list of works; null for a study without one.</summary>
    private readonly Located<string>? list = site
        .Study.AllSections.Where(section => section.ListsWorks)
        .Select(section => (Located<string>?)new Located<string>(section.FullTitle, section.HeadingSpan))
        .FirstOrDefault();

    private readonly HashSet<Work> named = [];
    private readonly Dictionary<Work, Located<string>> nearlyCited = [];

    /// <summary>The works that diagnostics of citations name, which need no diagnostic of their own.</summary>
    public IReadOnlySet<Work> Named => named;

    /// <summary>The first citation that was not reported and nearly agrees with a work.</summary>
    public IReadOnlyDictionary<Work, Located<string>> NearlyCited => nearlyCited;

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
        if (citation.IsRepeated)
            return Repeat(citation, place);
        if (citation.IsByLabel)
            return ResolveLabels(citation, place);
        if (citation.Longer is { } longer && Find(longer).All(one => one.Found.Works.Length == 1))
            return Resolve(longer, place);
        var found = Find(citation);
        var doubt = DoubtOf(citation);
        if (doubt != CitationDoubt.None && found.Exists(one => one.Found.Works.Length != 1))
        {
            var unresolved = found.Find(one => one.Found.Works.Length != 1);
            if (!IsOfSmallWords(citation, doubt))
                ReportDoubt(citation, doubt, near.Find(citation, unresolved.Letter), place);
            return null;
        }
        foreach (var (letter, one) in found.Where(one => one.Found.Works.Length != 1))
            Report(citation, one, letter, place);
        ReportEtAl(citation, text, found, place);
        return new(
            WithoutSkipped(citation, text, found[0].Found.Skipped),
            place,
            [.. found.Where(one => one.Found.Works.Length == 1).SelectMany(one => one.Found.Works)]
        );
    }

    /// <summary>Reports “et al.” for one author: one of the two lists of authors is probably not complete.</summary>
    private void ReportEtAl(
        Citation citation,
        string text,
        List<(string Letter, FoundWorks Found)> found,
        SentencePlace place
    )
    {
        if (!citation.EtAl)
            return;
        var span = place.Paragraph.SpanOf(citation.Range);
        foreach (var work in found.Where(one => one.Found.Works.Length == 1).Select(one => one.Found.Works[0]))
        {
            if (work.IsKnown && work.Authors.Length == citation.Names.Length + 1)
                diagnostics.AddOneOfMany(
                    Catalog.CitationEtAlOfTwoKind,
                    span,
                    () => Catalog.CitationEtAlOfTwo(span, text, new(ShortCitation.Of(work), work.Id.Span))
                );
        }
    }

    /// <summary>The same work again; nothing if the citation before it was reported.</summary>
    private LinkedCitation? Repeat(Citation citation, SentencePlace place)
    {
        ImmutableArray<ImmutableArray<Work>> found =
        [
            .. citation.IsByLabel
                ? citation.Labels.Select(label => labeled.Find(label))
                : Find(citation).Select(one => one.Found.Works),
        ];
        return found.All(works => works.Length == 1)
            ? new(citation, place, [.. found.Select(works => works[0])])
            : null;
    }

    /// <summary>The works by the letters after the year.</summary>
    private List<(string Letter, FoundWorks Found)> Find(Citation citation) =>
        (citation.Suffixes.Length == 0 ? [""] : citation.Suffixes.Select(letter => letter.ToString()))
            .Select(letter => (letter, works.Find(citation, letter)))
            .ToList();

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
    /// imprint of a book, the dates of a life.
    /// </summary>
    private static bool IsCommon(Citation citation, CitationDoubt doubt) =>
        doubt is CitationDoubt.RunningText or CitationDoubt.Publication
        || (doubt is CitationDoubt.Range or CitationDoubt.Title && citation.Narrative);

    /// <summary>Whether a note cites an author, a year and a page without parentheses.</summary>
    private static bool IsInNote(Citation citation, SentencePlace place) =>
        citation is { Doubt: CitationDoubt.RunningText, Locator: not null, OtherYear: null }
        && place.Paragraph.Kind == ParagraphKind.Note
        && char.IsUpper(citation.Names[0][0])
        && CitationKinds.DoubtOf(citation.Names, citation.EtAl) == CitationDoubt.None;

    /// <summary>Whether words in small letters precede a year in the sentence: <c>the war (1991)</c>.</summary>
    private static bool IsOfSmallWords(Citation citation, CitationDoubt doubt) =>
        IsCommon(citation, doubt) && ComparedName.Of(citation.Names[^1]).EndsSmall;

    /// <summary>The citation without words before the first name that are not part of the author’s name.</summary>
    private static Citation WithoutSkipped(Citation citation, string text, int skipped) =>
        skipped > 0 && text.StartsWith(citation.Names[0], StringComparison.Ordinal)
            ? citation with
            {
                Range = TextRange.Between(citation.Range.Start + skipped, citation.Range.End),
                Names = citation.Names.SetItem(0, citation.Names[0][skipped..]),
            }
            : citation;

    private void ReportDoubt(Citation citation, CitationDoubt doubt, FoundNear found, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        if (IsCommon(citation, doubt) && !IsInNote(citation, place))
        {
            foreach (var work in found.Works)
                nearlyCited.TryAdd(work, new(text, span));
            return;
        }
        named.UnionWith(found.Works);
        diagnostics.AddSearched(
            Catalog.CitationDoubtfulKind,
            span,
            () => Catalog.CitationDoubtful(span, text, doubt, found.Miss, list)
        );
    }

    private void Report(Citation citation, FoundWorks found, string letter, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        named.UnionWith(found.Works);
        if (found.Contradicting is { } work)
        {
            named.Add(work);
            diagnostics.Add(
                Catalog.CitationOfNamesake(span, text, work.Id.Value, work.Authors.FirstOrDefault()?.Direct)
            );
        }
        else if (found.Works.Length > 1)
            diagnostics.AddSearched(
                Catalog.CitationAmbiguousKind,
                span,
                () => Catalog.CitationAmbiguous(span, text, found.Works.Select(work => work.Id.Value))
            );
        else
            ReportUnlisted(citation, letter, new(text, span));
    }

    private void ReportUnlisted(Citation citation, string letter, Located<string> text)
    {
        var found = near.Find(citation, letter);
        named.UnionWith(found.Works);
        diagnostics.AddSearched(
            Catalog.CitationNotListedKind,
            text.Span,
            () =>
                Catalog.CitationNotListed(
                    text.Span,
                    text.Value,
                    found.Miss,
                    list,
                    WorkSkeleton.Of(citation, letter, site.Annotations.Works)
                )
        );
    }
}
