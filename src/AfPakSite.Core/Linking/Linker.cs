using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Markup;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>Links the parts of a site, and reports unresolved references.</summary>
public static class Linker
{
    public static LinkedSite Link(Site site, DiagnosticBag diagnostics)
    {
        ImmutableArray<SentencePlace> sentences = [.. SentencePlace.AllOf(site.Study)];
        ImmutableArray<SentencePlace> prose = [.. sentences.Where(place => !place.Section.ListsWorks)];
        var finder = new EvidenceFinder(
            sentences,
            Quotations(site).Concat(site.Annotations.Heads.Select(head => head.Evidence)).Select(text => text.Value),
            site.Register.Published
        );
        var evidence = new Dictionary<string, SentencePlace>(StringComparer.Ordinal);
        foreach (var quotation in Quotations(site).Where(quotation => !evidence.ContainsKey(quotation.Value)))
        {
            if (finder.Find(quotation, diagnostics) is { } place)
                evidence.Add(quotation.Value, place);
        }
        ImmutableArray<Mention> mentions =
        [
            .. MentionFinder
                .Find(site, prose, diagnostics)
                .Concat(PickedSentences.Of(site.Annotations, evidence, diagnostics))
                .OrderBy(mention => mention.Place.Order),
        ];
        var targets = LinkTargets.Of(site, mentions);
        var citations = CitationResolver.Resolve(site, sentences, diagnostics);
        var linked = new LinkedSite(
            site,
            sentences,
            citations.Linked,
            mentions,
            MentionFinder.FindTerms(site, prose),
            evidence,
            targets,
            PathLinker.Link(site, targets, sentences, diagnostics),
            HeadLinker.Link(site.Annotations.Heads, finder, diagnostics),
            [.. site.Editions.Select(LinkEdition)]
        );
        SlugChecker.Check(site.Annotations, diagnostics);
        IdRenamer.Complete(site, diagnostics);
        ReferenceChecker.Check(linked, citations, diagnostics);
        StatementChecker.Check(linked, diagnostics);
        SearchSynonymChecker.Check(linked, diagnostics);
        AcronymChecker.Check(site, prose, diagnostics);
        return linked;
    }

    /// <summary>
    /// Links the citations and mentions of an edition to the entries of the current site, without diagnostics.
    /// </summary>
    private static LinkedSite LinkEdition(Site edition)
    {
        ImmutableArray<SentencePlace> sentences = [.. SentencePlace.AllOf(edition.Study)];
        ImmutableArray<SentencePlace> prose = [.. sentences.Where(place => !place.Section.ListsWorks)];
        var discarded = new DiagnosticBag();
        var mentions = MentionFinder.Find(edition, prose, discarded);
        return new(
            edition,
            sentences,
            CitationResolver.Resolve(edition, sentences, discarded).Linked,
            mentions,
            MentionFinder.FindTerms(edition, prose),
            new Dictionary<string, SentencePlace>(),
            LinkTargets.Of(edition, mentions),
            [],
            [],
            []
        );
    }

    /// <summary>All quotations that are evidence for a statement of the site.</summary>
    private static IEnumerable<Located<string>> Quotations(Site site) =>
        site
            .Annotations.All.Select(entity => entity.Statement)
            .Concat(site.Annotations.Events.Select(item => item.Statement))
            .Concat(site.Annotations.Paths.SelectMany(path => path.Questions.Prepend(path.Note)))
            .Concat(site.Annotations.Argument.Select(group => group.Note).OfType<Statement>())
            .Concat(site.Annotations.ArgumentItems.Select(item => item.Statement))
            .SelectMany(statement => statement.Evidence)
            .Concat(
                site.Annotations.Frameworks.SelectMany(framework => framework.AppliedTo)
                    .SelectMany(application => application.Evidence)
            )
            .Concat(site.Annotations.All.SelectMany(entity => entity.Picked))
            .Concat(
                Bodies(site)
                    .SelectMany(body => body.AllInlines)
                    .OfType<MarkupEvidence>()
                    .Select(inline => new Located<string>(inline.Quotation, inline.Span))
            );

    /// <summary>All authored texts.</summary>
    internal static IEnumerable<AuthoredText> Bodies(Site site) =>
        site
            .Annotations.All.Select(entity => entity.Body)
            .OfType<AuthoredText>()
            .Concat(site.Texts.Select(page => page.Body));
}
