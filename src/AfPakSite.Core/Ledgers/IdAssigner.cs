using System.Collections.Immutable;
using AfPakSite.Alignment;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>
/// Gives each section, paragraph and sentence of a study its permanent id, and each section its slug: those of the
/// anchor that it continues, else new ones that no anchor ever had. Nothing else assigns ids.
/// </summary>
internal sealed class IdAssigner
{
    private readonly IReadOnlyDictionary<Passage, Anchor> origins;
    private readonly HashSet<string> takenIds;
    private readonly UniqueSlugs slugs = new();
    private readonly Dictionary<Passage, string> ids = [];

    private IdAssigner(StudyOutline study, Ledger ledger, IReadOnlyDictionary<Passage, Anchor> origins)
    {
        this.origins = origins;
        takenIds = ledger.AllAnchors.Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var slug in SlugsOf(ledger))
            slugs.Reserve(slug);
        var sections = study.AllSections.ToList();
        Assign("h-", sections.Select(part => (part.Passage, part)));
        Assign("p-", sections.SelectMany(part => part.Paragraphs.Select(inner => (inner.Passage, part))));
        Assign(
            "s-",
            sections.SelectMany(part =>
                part.Paragraphs.SelectMany(paragraph => paragraph.Sentences).Select(inner => (inner.Passage, part))
            )
        );
    }

    /// <param name="origins">The anchors that parts of the study continue or bring back, by the passages of the
    /// parts.</param>
    public static IdentifiedStudy Assign(
        StudyOutline study,
        Ledger ledger,
        IReadOnlyDictionary<Passage, Anchor> origins
    )
    {
        var assigner = new IdAssigner(study, ledger, origins);
        return new([.. study.Sections.Select(part => assigner.Identified(part, null))], assigner.ids);
    }

    private void Assign(string prefix, IEnumerable<(Passage Passage, SectionPart Section)> parts)
    {
        var all = parts.ToList();
        foreach (var (passage, _) in all.Where(part => origins.ContainsKey(part.Passage)))
            ids[passage] = origins[passage].Id;
        if (all.TrueForAll(part => ids.ContainsKey(part.Passage)))
            return;
        // an id distinguishes its text from all other texts of the study, so all of them are hashed
        var made = ContentId.Assign(
            prefix,
            [.. all.Select(part => new TextInContext(part.Passage.Key, part.Section.Section.Slug))]
        );
        foreach (var (part, id) in all.Zip(made).Where(pair => !ids.ContainsKey(pair.First.Passage)))
            ids[part.Passage] = Unused(id);
    }

    /// <summary>The id of a text's content, or another one where an anchor has that id.</summary>
    private string Unused(string made)
    {
        var id = made;
        for (var turn = 2; !takenIds.Add(id); turn++)
            id = ContentId.Another(made, turn);
        return id;
    }

    /// <summary>The slugs that lead somewhere, which no new or renamed section may take.</summary>
    private static IEnumerable<string> SlugsOf(Ledger ledger) =>
        ledger.AllAnchors.Where(anchor => anchor.Kind == AnchorKind.Section).SelectMany(anchor => anchor.Names);

    private Section Identified(SectionPart part, string? parentSlug)
    {
        var slug = SlugOf(part, parentSlug);
        return part.Section with
        {
            Id = ids[part.Passage],
            Slug = slug,
            Paragraphs = [.. part.Paragraphs.Select(Identified)],
            Subsections = [.. part.Subsections.Select(inner => Identified(inner, slug))],
        };
    }

    private Paragraph Identified(ParagraphPart part) =>
        part.Paragraph with
        {
            Id = ids[part.Passage],
            Sentences = [.. part.Sentences.Select(inner => inner.Sentence with { Id = ids[inner.Passage] })],
        };

    /// <summary>
    /// The anchor's slug while the title still makes it and its page can be published; a new title makes a new slug, or
    /// takes back a former one.
    /// </summary>
    private string SlugOf(SectionPart part, string? parentSlug)
    {
        var origin = origins.GetValueOrDefault(part.Passage);
        var (title, wish) = (part.Section.Title, Slug.OfSection(part.Section.Title));
        if (origin is { Heading.Slug: { Length: <= Slug.LongestFolder } slug } && Slug.OfSection(origin.Text) == wish)
            return slug;
        if (title.Length == 0)
            wish = part.Section.Slug;
        if (origin is not null && origin.Names.Contains(wish, StringComparer.Ordinal))
            return wish;
        return parentSlug is null ? slugs.Take(wish) : slugs.Take(wish, $"{parentSlug}-{wish}");
    }
}

/// <summary>The sections of a study with their ids, and the id of each passage.</summary>
internal sealed record IdentifiedStudy(ImmutableArray<Section> Sections, IReadOnlyDictionary<Passage, string> Ids);
