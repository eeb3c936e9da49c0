using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// A site whose parts are linked in both directions: citations and works, mentions and entries, quotations and
/// sentences.
/// </summary>
public sealed class LinkedSite
{
    private readonly ILookup<string, LinkedCitation> citationsByWork;
    private readonly ILookup<string, LinkedCitation> citationsByParagraph;
    private readonly ILookup<Entity, Mention> mentionsByEntity;
    private readonly Dictionary<Entity, ImmutableArray<SentencePlace>> sentencesByEntity;
    private readonly ILookup<string, Mention> mentionsByParagraph;
    private readonly ILookup<int, Mention> mentionsBySentence;
    private readonly ILookup<string, TermUse> usesByTerm;
    private readonly ILookup<string, TermUse> usesByParagraph;
    private readonly ILookup<string, TimelineEvent> eventsBySentence;
    private readonly ILookup<string, PlacedItem> itemsBySentence;
    private readonly Dictionary<string, Entity> entities;
    private readonly Dictionary<string, Work> works;
    private readonly Dictionary<string, LinkedHead> headsBySentence;
    private readonly ILookup<string, LinkedHead> headsBySection;
    private readonly Lazy<HashSet<string>> namedWorks;

    /// <param name="sentences">Every sentence of the study in reading order.</param>
    /// <param name="termUses">The uses of each term of the glossary, including acronyms that refer to another
    /// entry.</param>
    /// <param name="evidence">The sentence of each quotation in the input, by the text of the quotation.</param>
    /// <param name="targets">All places that readers may link to.</param>
    /// <param name="paths">The reading paths with their targets.</param>
    /// <param name="heads">The marginal heads in reading order, at most one for each sentence.</param>
    /// <param name="editions">The earlier editions that have their own address, the earliest first.</param>
    public LinkedSite(
        Site site,
        ImmutableArray<SentencePlace> sentences,
        ImmutableArray<LinkedCitation> citations,
        ImmutableArray<Mention> mentions,
        ImmutableArray<TermUse> termUses,
        IReadOnlyDictionary<string, SentencePlace> evidence,
        ImmutableArray<LinkTarget> targets,
        ImmutableArray<LinkedPath> paths,
        ImmutableArray<LinkedHead> heads,
        ImmutableArray<LinkedSite> editions
    )
    {
        (Site, Sentences, Citations, Mentions) = (site, sentences, citations, mentions);
        (Evidence, Targets, Paths, Heads, Editions) = (evidence, targets, paths, heads, editions);
        citationsByWork = citations
            .SelectMany(citation => citation.Works.Select(work => (Work: work, Citation: citation)))
            .ToLookup(cited => cited.Work.Id.Value, cited => cited.Citation, StringComparer.Ordinal);
        citationsByParagraph = citations.ToLookup(citation => citation.Place.Paragraph.Id, StringComparer.Ordinal);
        mentionsByEntity = mentions.ToLookup(mention => mention.Entity);
        sentencesByEntity = mentionsByEntity.ToDictionary(
            entity => entity.Key,
            entity => entity.Select(mention => mention.Place).DistinctBy(place => place.Order).ToImmutableArray()
        );
        mentionsByParagraph = mentions.ToLookup(mention => mention.Place.Paragraph.Id, StringComparer.Ordinal);
        mentionsBySentence = mentions.ToLookup(mention => mention.Place.Order);
        usesByTerm = termUses.ToLookup(use => use.Term.Slug, StringComparer.Ordinal);
        usesByParagraph = termUses
            .Where(use => use.Place is not null)
            .ToLookup(use => use.Place!.Paragraph.Id, StringComparer.Ordinal);
        eventsBySentence = site
            .Annotations.Events.SelectMany(item => EvidenceOf(item.Statement).Select(place => (place.Id, Item: item)))
            .ToLookup(proved => proved.Id, proved => proved.Item, StringComparer.Ordinal);
        itemsBySentence = site
            .Annotations.Argument.SelectMany(group => group.Items.Select(item => new PlacedItem(group, item)))
            .SelectMany(placed => EvidenceOf(placed.Item.Statement).Select(place => (place.Id, Item: placed)))
            .ToLookup(proved => proved.Id, proved => proved.Item, StringComparer.Ordinal);
        entities = site
            .Annotations.Entities.DistinctBy(entity => entity.Slug, StringComparer.Ordinal)
            .ToDictionary(entity => entity.Slug, StringComparer.Ordinal);
        works = site.Annotations.Works.ToDictionary(work => work.Id.Value, StringComparer.Ordinal);
        headsBySentence = heads.ToDictionary(head => head.Place.Id, StringComparer.Ordinal);
        headsBySection = heads.ToLookup(head => head.Place.Section.Slug, StringComparer.Ordinal);
        namedWorks = new(() => IdLink.ToWorks(site));
        Notes = StudyNotes.Of(site.Study);
        References = StudyReferences.Of(site.Study);
    }

    public Site Site { get; }

    /// <summary>Every sentence of the study in reading order.</summary>
    public ImmutableArray<SentencePlace> Sentences { get; }

    /// <summary>The notes of the study with their marks.</summary>
    public StudyNotes Notes { get; }

    /// <summary>The parts of the study to which its references lead.</summary>
    public StudyReferences References { get; }

    public ImmutableArray<LinkedCitation> Citations { get; }

    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>The sentence of each quotation in the input, by the text of the quotation.</summary>
    public IReadOnlyDictionary<string, SentencePlace> Evidence { get; }

    /// <summary>The earlier editions that have their own address, the earliest first.</summary>
    public ImmutableArray<LinkedSite> Editions { get; }

    /// <summary>The site itself, then its editions.</summary>
    public IEnumerable<LinkedSite> WithEditions => Editions.Prepend(this);

    /// <summary>All places that readers may link to.</summary>
    public ImmutableArray<LinkTarget> Targets { get; }

    /// <summary>The reading paths with their targets.</summary>
    public ImmutableArray<LinkedPath> Paths { get; }

    /// <summary>The marginal heads in reading order, at most one for each sentence.</summary>
    public ImmutableArray<LinkedHead> Heads { get; }

    /// <summary>The marginal head at a sentence; null for most sentences.</summary>
    public MarginalHead? HeadAt(Sentence sentence) => headsBySentence.GetValueOrDefault(sentence.Id)?.Head;

    /// <summary>The marginal heads of a section without those of its subsections, in reading order.</summary>
    public IEnumerable<LinkedHead> HeadsIn(Section section) => headsBySection[section.Slug];

    public Entity? FindEntity(string slug) => entities.GetValueOrDefault(slug);

    public Work? FindWork(string key) => works.GetValueOrDefault(key);

    /// <summary>The known works of an entry, in the order of the bibliography.</summary>
    public IEnumerable<Work> WorksOf(Entity entity) =>
        Site.Annotations.Works.Where(work => entity.Works.Any(key => key.Value == work.Id.Value));

    public SentencePlace? FindEvidence(string quotation) => Evidence.GetValueOrDefault(quotation);

    /// <summary>The sentences of a statement's evidence, each once, in reading order.</summary>
    public IEnumerable<SentencePlace> EvidenceOf(Statement statement) =>
        statement
            .Evidence.Select(quotation => FindEvidence(quotation.Value))
            .OfType<SentencePlace>()
            .DistinctBy(place => place.Id)
            .OrderBy(place => place.Order);

    public IEnumerable<LinkedCitation> CitationsOf(Work work) => citationsByWork[work.Id.Value];

    /// <summary>The works of the bibliography that the study cites; a library of its author has others, too.</summary>
    public IEnumerable<Work> WorksCited => Site.Annotations.Works.Where(work => CitationsOf(work).Any());

    /// <summary>
    /// The works of the list at the end of a printed study or book: those that the study cites, and those that its
    /// author or the input wants in the bibliography.
    /// </summary>
    public IEnumerable<Work> WorksListed => Site.Annotations.Works.Where(Lists);

    /// <inheritdoc cref="WorksListed"/>
    public bool Lists(Work work) =>
        CitationsOf(work).Any() || UncitedWorks.IsKept(work, Site) || namedWorks.Value.Contains(work.Id.Value);

    public IEnumerable<LinkedCitation> CitationsIn(Paragraph paragraph) => citationsByParagraph[paragraph.Id];

    public IEnumerable<Mention> MentionsOf(Entity entity) => mentionsByEntity[entity];

    /// <summary>The sentences that name an entry, each once, in reading order.</summary>
    public ImmutableArray<SentencePlace> SentencesOf(Entity entity) => sentencesByEntity.GetValueOrDefault(entity, []);

    public IEnumerable<Mention> MentionsIn(Paragraph paragraph) => mentionsByParagraph[paragraph.Id];

    /// <summary>What a sentence names, in the order of its text.</summary>
    public IEnumerable<Mention> MentionsIn(SentencePlace place) => mentionsBySentence[place.Order];

    public IEnumerable<TermUse> UsesOf(Term term) => usesByTerm[term.Slug];

    /// <summary>The sentences that use a term, each once, in reading order.</summary>
    public ImmutableArray<SentencePlace> SentencesUsing(Term term) =>
        [.. UsesOf(term).Select(use => use.Place).OfType<SentencePlace>().DistinctBy(place => place.Order)];

    public IEnumerable<TermUse> UsesIn(Paragraph paragraph) => usesByParagraph[paragraph.Id];

    /// <summary>The events for which a sentence is evidence, in the order of the timeline.</summary>
    public IEnumerable<TimelineEvent> EventsAt(string sentence) => eventsBySentence[sentence];

    /// <summary>The items of the argument for which a sentence is evidence, in the order of the argument.</summary>
    public IEnumerable<PlacedItem> ItemsAt(string sentence) => itemsBySentence[sentence];
}

/// <summary>An item of the argument in its group.</summary>
public sealed record PlacedItem(ArgumentGroup Group, ArgumentItem Item);

/// <summary>A citation with its works, in the order of its letters; empty if none was found.</summary>
/// <param name="Language">The tag of the language in which readers see names instead of a key; null for a citation
/// without keys.</param>
public sealed record LinkedCitation(
    Citation Citation,
    SentencePlace Place,
    ImmutableArray<Work> Works,
    string? Language = null
)
{
    public string Text => Citation.Range.Of(Place.Paragraph.Text);
}

/// <summary>A name of an entry in the study.</summary>
/// <param name="Linked">Whether it is the entry's first mention in the subsection, which becomes a link.</param>
public sealed record Mention(Entity Entity, SentencePlace Place, TextRange Range, bool Linked)
{
    public string Text => Range.Of(Place.Paragraph.Text);
}

/// <summary>A use of a glossary term in a sentence, or in a heading (then <c>Place</c> is null).</summary>
/// <param name="Marked">Whether it is an acronym's first use in its top-level section, which shows the
/// expansion.</param>
public sealed record TermUse(Term Term, Section Section, SentencePlace? Place, TextRange Range, bool Marked);
