using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Resolves citations to works by all names, the year and its letter, or by labels.</summary>
internal sealed class CitationResolver
{
    private readonly CitationForms forms;
    private readonly LabeledWorks labeled;
    private readonly HashSet<string> notCitations;
    private readonly CitationReporter reporter;
    private readonly AuthorPages pages;
    private readonly CitationDoubts doubts;

    /// <summary>The tag of the study’s language.</summary>
    private readonly string language;

    private readonly StudyLanguage words;

    /// <summary>The works last found for the names and the date of a citation, for “ibid.”</summary>
    private readonly Dictionary<(string Names, string Date), ImmutableArray<Work>> last = [];

    /// <summary>Whether the study cites by author and page.</summary>
    private readonly bool citesPages;

    private CitationResolver(Site site, CitationReporter reporter, LabeledWorks labeled)
    {
        var works = new CitedWorks(
            site.Annotations.Works,
            site.Study.AllSections.SelectMany(section => section.Paragraphs)
                .SelectMany(paragraph => paragraph.Citations),
            site.Settings.Language
        );
        this.labeled = labeled;
        notCitations = [.. site.Settings.NotCitations.Select(text => text.Value)];
        this.reporter = reporter;
        pages = new(site.Annotations.Works);
        citesPages = pages.IsHabitOf(
            site.Study.AllSections.Where(section => !section.ListsWorks).SelectMany(section => section.Paragraphs)
        );
        language = site.Settings.Language;
        words = StudyLanguage.For(language);
        forms = new(works, new(site.Study, words, works), words);
        doubts = new(site, words, forms);
    }

    /// <summary>
    /// The citations of all sentences with their works. Citations that match no work or several works are reported.
    /// </summary>
    public static ResolvedCitations Resolve(
        Site site,
        ImmutableArray<SentencePlace> sentences,
        DiagnosticBag diagnostics
    )
    {
        var labeled = new LabeledWorks(site.Annotations.Works);
        var reporter = new CitationReporter(site, labeled, diagnostics);
        var resolver = new CitationResolver(site, reporter, labeled);
        var unread = new UnreadCitations(site.Annotations.Works, resolver.words);
        var suppressed = new HashSet<string>(StringComparer.Ordinal);
        var linked = ImmutableArray.CreateBuilder<LinkedCitation>();
        Paragraph? before = null;
        for (var first = 0; first < sentences.Length; first += sentences[first].Paragraph.Sentences.Length)
        {
            var paragraph = sentences[first].Paragraph;
            var found = new List<LinkedCitation>();
            var afterPages = resolver.pages.RepeatedIn(paragraph);
            foreach (var citation in paragraph.Citations)
            {
                if (afterPages.Contains(citation.Range.Start))
                {
                    var repeated = citation.Range.Of(paragraph.Text);
                    diagnostics.Add(Catalog.CitationOfEarlier(paragraph.SpanOf(citation.Range), repeated));
                    continue;
                }
                var place = sentences[first + paragraph.IndexOfSentenceAt(citation.Range.Start)];
                var form = resolver.forms.FormOf(citation, paragraph.Text);
                if (resolver.Suppressing(paragraph, citation, form) is { } text)
                    suppressed.Add(text);
                else if (resolver.Resolve(form, place) is { } resolved)
                {
                    found.Add(resolved);
                    resolver.last[KeyOf(citation)] = resolved.Works;
                }
            }
            if (!sentences[first].Section.ListsWorks)
            {
                suppressed.UnionWith(resolver.ReadPages(paragraph, sentences.AsSpan(first..), found));
                var notRead = unread.In(paragraph, before, citation => resolver.IsCertain(citation, paragraph.Text));
                suppressed.UnionWith(resolver.ReportUnread(notRead, paragraph));
            }
            else
                suppressed.UnionWith(resolver.ReportListed(paragraph));
            before = paragraph;
            linked.AddRange(found.OrderBy(one => one.Citation.Range.Start));
        }
        suppressed.UnionWith(resolver.ReportHeadings(site.Study));
        foreach (var unused in site.Settings.NotCitations.Where(text => !suppressed.Contains(text.Value)))
            diagnostics.Add(Catalog.NotCitationUnused(unused));
        return new(linked.ToImmutable(), reporter.Named, reporter.NearlyCited);
    }

    /// <summary>
    /// Reads citations by author and page if the study cites so, and reports them otherwise. Returns the texts that the
    /// settings list as something else.
    /// </summary>
    private List<string> ReadPages(
        Paragraph paragraph,
        ReadOnlySpan<SentencePlace> sentences,
        List<LinkedCitation> linked
    )
    {
        var listed = new List<string>();
        foreach (var (citation, works) in pages.In(paragraph))
        {
            var text = citation.Range.Of(paragraph.Text);
            var place = sentences[paragraph.IndexOfSentenceAt(citation.Range.Start)];
            if (notCitations.Contains(text))
                listed.Add(text);
            else if (citesPages && works is [var work])
                linked.Add(new(citation, place, [work]));
            else if (citesPages)
                reporter.Report(citation, new(works, null, 0), "", place);
            else if (citation.Locator is not null)
                reporter.ReportUnread(paragraph.SpanOf(citation.Range), text, works[0], UnreadForm.Page);
        }
        return listed;
    }

    /// <summary>Whether a name with a year is a citation, because of its form or because a work resolves it.</summary>
    private bool IsCertain(Citation citation, string text) =>
        citation.Doubt != CitationDoubt.RunningText || forms.IsResolved(forms.FormOf(citation, text));

    /// <summary>
    /// Reports what may be a citation. Returns the texts that the settings list as something else.
    /// </summary>
    private List<string> ReportUnread(IEnumerable<UnreadCitation> unread, Paragraph paragraph)
    {
        var listed = new List<string>();
        foreach (var (range, work, form) in unread)
        {
            var text = range.Of(paragraph.Text);
            if (notCitations.Contains(text))
                listed.Add(text);
            else
                reporter.ReportUnread(paragraph.SpanOf(range), text, work, form);
        }
        return listed;
    }

    /// <summary>
    /// Reports citations of listed works in headings, which have no links. Returns the texts that the settings list as
    /// something else.
    /// </summary>
    private List<string> ReportHeadings(Study study)
    {
        var listed = new List<string>();
        foreach (var section in study.AllSections.Where(section => !section.ListsWorks))
        {
            foreach (var citation in CitationScanner.Scan(section.FullTitle))
            {
                var form = forms.FormOf(citation, section.FullTitle);
                var text = form.Range.Of(section.FullTitle);
                if (notCitations.Contains(text))
                    listed.Add(text);
                else if (forms.Find(form) is [(_, { Works: [var work] })])
                    reporter.ReportUnread(section.HeadingSpan, text, work, UnreadForm.Heading);
            }
        }
        return listed;
    }

    /// <summary>
    /// Reports what cites a listed work in the list of references as sentences do. Returns the texts that the settings
    /// list as something else.
    /// </summary>
    private List<string> ReportListed(Paragraph paragraph)
    {
        var unread = ListedProse
            .CitationsIn(paragraph.Text)
            .Select(citation => forms.FormOf(citation, paragraph.Text))
            .Select(form => (form.Range, Found: forms.Find(form)))
            .Where(one => one.Found is [(_, { Works: [var work] })] && work.Entry?.Paragraph != paragraph)
            .Select(one => new UnreadCitation(one.Range, one.Found[0].Found.Works[0], UnreadForm.List));
        return ReportUnread(unread, paragraph);
    }

    /// <summary>The text of a form that the settings name as something else than a citation; null if none is.</summary>
    private string? Suppressing(Paragraph paragraph, params ReadOnlySpan<Citation> forms)
    {
        foreach (var form in forms)
        {
            if (notCitations.Contains(form.Range.Of(paragraph.Text)))
                return form.Range.Of(paragraph.Text);
        }
        return SuppressingBracket(paragraph, forms[0]);
    }

    /// <summary>The bracket of a number that the settings name as something else; null if they do not.</summary>
    private string? SuppressingBracket(Paragraph paragraph, Citation citation) =>
        NumberBracket.Around(citation, paragraph)?.Written is { } text && notCitations.Contains(text) ? text : null;

    private LinkedCitation? Resolve(Citation citation, SentencePlace place) =>
        citation.IsRepeated ? Repeat(citation, place)
        : citation.IsByLabel ? ResolveLabels(citation, place)
        : ResolveNames(citation, place);

    private LinkedCitation? ResolveNames(Citation citation, SentencePlace place)
    {
        var found = forms.Find(citation);
        if (CitedDay.Of(citation, place.Paragraph.Text) is { } day)
            found = [.. found.Select(one => (one.Letter, one.Found.Where(day.MayBeOf)))];
        if (forms.OtherWork(citation, found, place.Paragraph.Text) is { } other)
            found.Add(("", other));
        var unresolved = found.Where(one => one.Found.Works.Length != 1).ToList();
        var meant = unresolved.Count == 0 ? found[0].Found.Works[0] : unresolved[0].Found.Contradicting;
        if (meant is not null && doubts.IsWord(citation, place, meant, isResolved: unresolved.Count == 0))
        {
            var text = citation.Range.Of(place.Paragraph.Text);
            reporter.ReportUnread(place.Paragraph.SpanOf(citation.Range), text, meant);
            return null;
        }
        if (unresolved is [var (first, unlisted), ..])
        {
            if (doubts.WordBefore(citation, unlisted, place) is > 0 and var word)
                return ResolveNames(WithoutSkipped(citation, place, word), place);
            if (doubts.Of(citation, unlisted, place) is not CitationDoubt.None and var doubt)
            {
                if (CitationDoubts.IsCertainNamesake(citation, unlisted, place))
                    reporter.Report(citation, unlisted, first, place);
                else
                    reporter.ReportDoubt(citation, doubt, first, place);
                return null;
            }
        }
        foreach (var (letter, one) in unresolved)
            reporter.Report(citation, one, letter, place, forms.WithoutTitles(citation, place.Paragraph.Text));
        ImmutableArray<Work> resolved =
        [
            .. found.Where(one => one.Found.Works.Length == 1).Select(one => one.Found.Works[0]),
        ];
        reporter.ReportEtAl(citation, resolved, place);
        return new(WithoutSkipped(citation, place, found[0].Found.Skipped), place, resolved);
    }

    private static (string Names, string Date) KeyOf(Citation citation) =>
        (string.Join('|', citation.Names), citation.Year + citation.Suffixes);

    /// <summary>The same work again; nothing if the citation before it was reported.</summary>
    private LinkedCitation? Repeat(Citation citation, SentencePlace place)
    {
        if (!citation.IsByLabel && last.TryGetValue(KeyOf(citation), out var same))
            return new(citation, place, same);
        ImmutableArray<ImmutableArray<Work>> found =
        [
            .. citation.IsByLabel
                ? citation.Labels.Select(label => labeled.Find(label))
                : forms.Find(citation).Select(one => one.Found.Works),
        ];
        return found.All(works => works.Length == 1)
            ? new(citation, place, [.. found.Select(works => works[0])], citation.IsByLabel ? language : null)
            : null;
    }

    private LinkedCitation? ResolveLabels(Citation citation, SentencePlace place)
    {
        var found = citation.Labels.Select(label => (Label: label, Works: labeled.Find(label))).ToList();
        if (citation.Doubt != CitationDoubt.None && found.All(one => one.Works.IsEmpty))
            return null;
        if (NumberBracket.Around(citation, place.Paragraph) is { } bracket && bracket.IsDoubtful(labeled))
        {
            if (bracket.IsFirst(citation))
                reporter.ReportNumbers(bracket, place);
            return null;
        }
        foreach (var (label, works) in found.Where(one => one.Works.Length != 1))
            reporter.ReportLabel(citation, label, works, place);
        ImmutableArray<Work> resolved = [.. found.Where(one => one.Works.Length == 1).Select(one => one.Works[0])];
        return new(citation, place, resolved, language);
    }

    /// <summary>The citation without words before the first name that are not part of the author’s name.</summary>
    private static Citation WithoutSkipped(Citation citation, SentencePlace place, int skipped) =>
        skipped > 0 && citation.Range.Of(place.Paragraph.Text).StartsWith(citation.Names[0], StringComparison.Ordinal)
            ? citation with
            {
                Range = TextRange.Between(citation.Range.Start + skipped, citation.Range.End),
                Names = citation.Names.SetItem(0, citation.Names[0][skipped..]),
            }
            : citation;
}
