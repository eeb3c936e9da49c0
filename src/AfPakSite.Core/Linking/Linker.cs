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
    public static LinkedSite Link(Site whole, DiagnosticBag diagnostics)
    {
        ImmutableArray<SentencePlace> sentences = [.. SentencePlace.AllOf(whole.Study)];
        ImmutableArray<SentencePlace> prose = [.. sentences.Where(place => !place.Section.ListsWorks)];
        var citations = CitationResolver.Resolve(whole, sentences, diagnostics);
        var earlier = whole.Editions.Select(CitedEdition.Of).ToList();
        var uncited = UncitedWorks.Of(whole, citations, earlier.SelectMany(edition => edition.Citations));
        var site = whole.Without(uncited);
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
            [.. site.Editions.Zip(earlier, LinkEdition)]
        );
        SlugChecker.Check(site.Annotations, diagnostics);
        IdRenamer.Complete(whole, diagnostics);
        ReferenceChecker.Check(linked, whole.Annotations.Works, citations, diagnostics);
        UncitedWorks.Report(uncited, diagnostics);
        StatementChecker.Check(linked, diagnostics);
        SearchSynonymChecker.Check(linked, diagnostics);
        AcronymChecker.Check(whole, prose, diagnostics);
        return linked;
    }

    /// <summary>
    /// Links the citations and mentions of an edition to the entries of the current site, without diagnostics.
    /// </summary>
    private static LinkedSite LinkEdition(Site edition, CitedEdition cited)
    {
        ImmutableArray<SentencePlace> prose = [.. cited.Sentences.Where(place => !place.Section.ListsWorks)];
        var mentions = MentionFinder.Find(edition, prose, new());
        return new(
            edition,
            cited.Sentences,
            cited.Citations,
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

    private sealed record CitedEdition(
        ImmutableArray<SentencePlace> Sentences,
        ImmutableArray<LinkedCitation> Citations
    )
    {
        public static CitedEdition Of(Site edition)
        {
            ImmutableArray<SentencePlace> sentences = [.. SentencePlace.AllOf(edition.Study)];
            return new(sentences, CitationResolver.Resolve(edition, sentences, new()).Linked);
        }
    }
}
