using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.History;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>A site whose parts know each other: citations and works, mentions and entries, quotations and sentences, both ways.</summary>
/// <param name="Sentences">Every sentence of the study in reading order.</param>
/// <param name="Evidence">The sentence that each quotation of the site's own was found in, by the quotation's words.</param>
/// <param name="TermUses">Where the study uses each term of the glossary, acronyms that point elsewhere too.</param>
public sealed record LinkedSite(
    Site Site,
    ImmutableArray<SentencePlace> Sentences,
    ImmutableArray<LinkedCitation> Citations,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<TermUse> TermUses,
    IReadOnlyDictionary<string, SentencePlace> Evidence
)
{
    /// <summary>The study as it was at the times that have an address of their own, the earliest first.</summary>
    public ImmutableArray<LinkedSite> Editions { get; init; } = [];

    /// <summary>What was where, and what each release changed.</summary>
    public SiteHistory History { get; } = new(Site.Register);

    private readonly ILookup<string, LinkedCitation> citationsByWork = Citations
        .SelectMany(citation => citation.Works.Select(work => new CitedWork(work, citation)))
        .ToLookup(cited => cited.Work.Id.Value, cited => cited.Citation, StringComparer.Ordinal);

    private readonly ILookup<Entity, Mention> mentionsByEntity = Mentions.ToLookup(
        mention => mention.Entity,
        ReferenceEqualityComparer.Instance as IEqualityComparer<Entity>
    );

    private readonly ILookup<string, LinkedCitation> citationsByParagraph = Citations.ToLookup(
        citation => citation.Place.Paragraph.Id,
        StringComparer.Ordinal
    );

    private readonly ILookup<string, Mention> mentionsByParagraph = Mentions.ToLookup(
        mention => mention.Place.Paragraph.Id,
        StringComparer.Ordinal
    );

    private readonly ILookup<string, TermUse> usesByParagraph = TermUses
        .Where(use => use.Place is not null)
        .ToLookup(use => use.Place!.Paragraph.Id, StringComparer.Ordinal);

    private readonly ILookup<string, TermUse> usesByTerm = TermUses.ToLookup(
        use => use.Term.Slug,
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, Entity> entities = Site
        .Annotations.Entities.DistinctBy(entity => entity.Slug, StringComparer.Ordinal)
        .ToDictionary(entity => entity.Slug, StringComparer.Ordinal);

    private readonly Dictionary<string, Work> works = Site.Annotations.Works.ToDictionary(
        work => work.Id.Value,
        StringComparer.Ordinal
    );

    /// <summary>Every place that somebody may link to.</summary>
    public ImmutableArray<LinkTarget> Targets { get; init; } = [];

    /// <summary>The reading paths with the places that they lead to.</summary>
    public ImmutableArray<LinkedPath> Paths { get; init; } = [];

    public Entity? FindEntity(string slug) => entities.GetValueOrDefault(slug);

    public Work? FindWork(string key) => works.GetValueOrDefault(key);

    public SentencePlace? FindEvidence(string quotation) => Evidence.GetValueOrDefault(quotation);

    /// <summary>The sentences that prove a statement, in reading order, each once.</summary>
    public IEnumerable<SentencePlace> EvidenceOf(Statement statement) =>
        statement
            .Evidence.Select(quotation => FindEvidence(quotation.Value))
            .OfType<SentencePlace>()
            .DistinctBy(place => place.Id)
            .OrderBy(place => place.Order);

    public IEnumerable<LinkedCitation> CitationsOf(Work work) => citationsByWork[work.Id.Value];

    public IEnumerable<LinkedCitation> CitationsIn(Paragraph paragraph) => citationsByParagraph[paragraph.Id];

    public IEnumerable<Mention> MentionsOf(Entity entity) => mentionsByEntity[entity];

    public IEnumerable<Mention> MentionsIn(Paragraph paragraph) => mentionsByParagraph[paragraph.Id];

    public IEnumerable<TermUse> UsesOf(Term term) => usesByTerm[term.Slug];

    public IEnumerable<TermUse> UsesIn(Paragraph paragraph) => usesByParagraph[paragraph.Id];

    private sealed record CitedWork(Work Work, LinkedCitation Citation);
}

/// <summary>A citation with the works it means, in the order it names them; none where no entry was found.</summary>
public sealed record LinkedCitation(Citation Citation, SentencePlace Place, ImmutableArray<Work> Works)
{
    public string Text => Citation.Range.Of(Place.Paragraph.Text);
}

/// <summary>A name in the study that stands for an entry.</summary>
/// <param name="Linked">Whether it is the first of its entry in the subsection, and becomes a link.</param>
public sealed record Mention(Entity Entity, SentencePlace Place, TextRange Range, bool Linked)
{
    public string Text => Range.Of(Place.Paragraph.Text);
}

/// <summary>A use of a term of the glossary in a sentence, or in a heading where there is no place.</summary>
/// <param name="Marked">Whether it is the first use in its top-level section, where an acronym is spelled out.</param>
public sealed record TermUse(Term Term, Section Section, SentencePlace? Place, TextRange Range, bool Marked);
