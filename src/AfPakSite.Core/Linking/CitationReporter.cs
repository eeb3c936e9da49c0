using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Citing;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Reports citations without exactly one work, and collects the works that need no diagnostic of their own because of
/// them.
/// </summary>
internal sealed partial class CitationReporter(Site site, LabeledWorks labeled, DiagnosticBag diagnostics)
{
    private const int LongestIntroduction = 60;

    private readonly StudyLanguage language = StudyLanguage.For(site.Settings.Language);
    private readonly NearWorks near = new(site.Annotations.Works);

    /// <summary>The heading of the study’s own list of works; null for a study without one.</summary>
    private readonly Located<string>? list = site
        .Study.AllSections.Where(section => section.ListsWorks)
        .Select(section => (Located<string>?)new Located<string>(section.FullTitle, section.HeadingSpan))
        .FirstOrDefault();

    private readonly HashSet<Work> named = [];
    private readonly Dictionary<Work, Located<string>> nearlyCited = [];

    /// <inheritdoc cref="ResolvedCitations.Named"/>
    public IReadOnlySet<Work> Named => named;

    /// <inheritdoc cref="ResolvedCitations.NearlyCited"/>
    public IReadOnlyDictionary<Work, Located<string>> NearlyCited => nearlyCited;

    /// <summary>Reports a citation by names that no work or several works resolve.</summary>
    /// <param name="plain">The citation without titles, for the bibliography.</param>
    public void Report(Citation citation, FoundWorks found, string letter, SentencePlace place, Citation? plain = null)
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
            ReportUnlisted(plain ?? citation, letter, new(text, span));
    }

    /// <summary>Reports what may not be a citation, unless the text commonly contains such words.</summary>
    public void ReportDoubt(Citation citation, CitationDoubt doubt, string letter, SentencePlace place)
    {
        if (IsOfSmallWords(citation, doubt))
            return;
        var found = near.Find(citation, letter);
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        if (doubt == CitationDoubt.Deed && !found.Works.IsEmpty)
        {
            ReportUnlisted(citation, letter, new(text, span));
            return;
        }
        if (IsCommon(citation, doubt) && !IsInNote(citation, place) && !IsIntroduced(citation, place))
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

    /// <summary>Reports what has a part of a citation, and is not read as one.</summary>
    /// <param name="work">The work that it may mean; null if none is known.</param>
    public void ReportUnread(SourceSpan span, string text, Work? work, UnreadForm form = UnreadForm.Year)
    {
        if (work is not null && form != UnreadForm.Century)
            nearlyCited.TryAdd(work, new(text, span));
        diagnostics.AddSearched(
            Catalog.CitationNotReadKind,
            span,
            () =>
            {
                var cited = work is null ? null : ShortCitation.Of(work);
                return Catalog.CitationNotRead(span, text, form, work?.Id.Value ?? "", cited);
            }
        );
    }

    /// <summary>Reports “et al.” for one author: one of the two lists of authors is probably not complete.</summary>
    /// <param name="works">The works of the citation.</param>
    public void ReportEtAl(Citation citation, ImmutableArray<Work> works, SentencePlace place)
    {
        if (!citation.EtAl)
            return;
        var span = place.Paragraph.SpanOf(citation.Range);
        var text = citation.Range.Of(place.Paragraph.Text);
        foreach (var work in works.Where(work => work.IsKnown && work.Authors.Length == citation.Names.Length + 1))
            diagnostics.AddOneOfMany(
                Catalog.CitationEtAlOfTwoKind,
                span,
                () => Catalog.CitationEtAlOfTwo(span, text, new(ShortCitation.Of(work), work.Id.Span))
            );
    }

    /// <summary>Reports a number or a key of no work or several works.</summary>
    public void ReportLabel(Citation citation, string label, ImmutableArray<Work> works, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(citation.Range);
        if (works.Length > 1)
            diagnostics.AddSearched(
                Catalog.CitationAmbiguousKind,
                span,
                () => Catalog.CitationAmbiguous(span, label, works.Select(work => work.Id.Value))
            );
        else if (label.StartsWith('@'))
            diagnostics.AddSearched(
                Catalog.CitationKeyUnknownKind,
                span,
                () => Catalog.CitationKeyUnknown(span, label, labeled.KnownLike(label))
            );
        else
            diagnostics.AddSearched(
                Catalog.CitationNumberUnlistedKind,
                span,
                () =>
                    Catalog.CitationNumberUnlisted(
                        span,
                        label,
                        labeled.KnownLike(label).Count(),
                        NumberBracket.Around(citation, place.Paragraph)?.Written ?? label
                    )
            );
    }

    /// <summary>Reports numbers in a bracket that may be an amount or a part of a formula.</summary>
    public void ReportNumbers(NumberBracket bracket, SentencePlace place)
    {
        var span = place.Paragraph.SpanOf(bracket.Range);
        diagnostics.AddSearched(
            Catalog.CitationDoubtfulKind,
            span,
            () => Catalog.CitationDoubtful(span, bracket.Written, CitationDoubt.Number, null, list)
        );
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

    /// <summary>
    /// Whether words before an author and a year say that they cite a work, or a dash that they say who is quoted:
    /// <c>see Moss 2011</c>, <c>Source: Moss 2011</c>, <c>— Moss, 2011</c>.
    /// </summary>
    private bool IsIntroduced(Citation citation, SentencePlace place)
    {
        if (
            citation.Doubt != CitationDoubt.RunningText
            || char.IsLower(citation.Names[0][0])
            || CitationKinds.DoubtOf(citation.Names, citation.EtAl) != CitationDoubt.None
        )
            return false;
        var text = place.Paragraph.Text;
        if (citation.Range.Of(text) is [.., ')' or ']'])
            return false;
        var start = citation.Range.Start;
        var match = Introduction.Match(
            text,
            Math.Max(0, start - LongestIntroduction),
            Math.Min(start, LongestIntroduction)
        );
        return match.Groups["dash"].Success ? text.AsSpan(citation.Range.End).TrimEnd(" .").IsEmpty
            : match.Groups["label"].Success ? language.SourceLabels.Contains(match.Groups["label"].ValueSpan)
            : match.Groups["see"].Captures.Any(word => language.Sources.See.Contains(word.ValueSpan));
    }

    /// <summary>The last two words before a citation, a label and small words, or a dash.</summary>
    [GeneratedRegex(
        @"(?:(?<![\p{L}\p{M}])(?:(?<see>\p{L}[\p{L}\p{M}.]*?)\.?,?\s(?=\p{Ll}))?(?<see>\p{L}[\p{L}\p{M}.]*?)\.?|(?<label>\p{L}{4,20})\s?:(?:\s\p{Ll}[\p{Ll}’']*){0,4}|(?<=\A|\s)(?<dash>[—―]))\s?\z"
    )]
    private static partial Regex Introduction { get; }

    /// <summary>Whether words in small letters precede a year in the sentence: <c>the war (1991)</c>.</summary>
    private static bool IsOfSmallWords(Citation citation, CitationDoubt doubt) =>
        IsCommon(citation, doubt) && ComparedName.Of(citation.Names[^1]).EndsSmall;
}
