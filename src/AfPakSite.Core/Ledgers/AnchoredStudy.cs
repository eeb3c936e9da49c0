using AfPakSite.Alignment;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Ledgers;

/// <summary>A study whose parts have the ids and slugs that the ledger keeps for them.</summary>
public sealed class AnchoredStudy
{
    private AnchoredStudy(
        Study study,
        Ledger ledger,
        Outline old,
        AlignmentResult alignment,
        IEnumerable<Anchor> returned
    ) =>
        (Study, Ledger, Old, Alignment, Returned) = (
            study,
            ledger,
            old,
            alignment,
            returned.ToDictionary(anchor => anchor.Id, StringComparer.Ordinal)
        );

    public Study Study { get; }

    public Ledger Ledger { get; }

    /// <summary>The study as the ledger has it.</summary>
    internal Outline Old { get; }

    /// <summary>Which part of the study is which line of the ledger.</summary>
    internal AlignmentResult Alignment { get; }

    /// <summary>The lines of what was gone and stands in the study again, by their ids.</summary>
    internal IReadOnlyDictionary<string, Anchor> Returned { get; }

    /// <summary>What is gone and stays so.</summary>
    public IEnumerable<Anchor> Gone => Ledger.Gone.Where(anchor => !Returned.ContainsKey(anchor.Id));

    /// <summary>The ids that an address can lead to: of the study's parts, and of what is gone.</summary>
    public IEnumerable<string> Ids =>
        Study
            .AllSections.SelectMany(section =>
                section
                    .Paragraphs.SelectMany(paragraph =>
                        paragraph.Sentences.Select(sentence => sentence.Id).Prepend(paragraph.Id)
                    )
                    .Prepend(section.Id)
            )
            .Concat(Gone.Select(anchor => anchor.Id));

    /// <summary>Lays a study beside the ledger; without a ledger each part keeps the id made from its content.</summary>
    public static AnchoredStudy Of(Study study, Ledger ledger)
    {
        var (old, fresh) = (Outlines.Of(ledger.Anchors), Outlines.Of(study));
        var alignment = Aligner.Align(old, fresh);
        var returned = ReturnedAnchors.Of(ledger, old, fresh, alignment);
        return new(
            ledger.IsEmpty ? study : new IdKeeper(study, ledger, alignment, returned).Study(),
            ledger,
            old,
            alignment,
            returned.Values
        );
    }
}

/// <summary>Gives the parts of a study the ids and slugs of the ledger, and new parts such as were never given.</summary>
internal sealed class IdKeeper
{
    private readonly Study study;
    private readonly AlignmentResult alignment;
    private readonly IReadOnlyDictionary<(AnchorKind Kind, int Place), Anchor> returned;
    private readonly ILookup<AnchorKind, Anchor> lines;
    private readonly Queue<string> sections;
    private readonly Queue<string> paragraphs;
    private readonly Queue<string> sentences;
    private readonly UniqueSlugs slugs = new();
    private int section;

    public IdKeeper(
        Study study,
        Ledger ledger,
        AlignmentResult alignment,
        IReadOnlyDictionary<(AnchorKind Kind, int Place), Anchor> returned
    )
    {
        (this.study, this.alignment, this.returned) = (study, alignment, returned);
        lines = ledger.Anchors.ToLookup(anchor => anchor.Kind);
        var taken = ledger.Anchors.Concat(ledger.Gone).Select(anchor => anchor.Id).ToHashSet(StringComparer.Ordinal);
        var all = study.AllSections.ToList();
        sections = Ids(AnchorKind.Section, alignment.Sections, [.. all.Select(part => part.Id)], taken);
        paragraphs = Ids(
            AnchorKind.Paragraph,
            alignment.Paragraphs,
            [.. all.SelectMany(part => part.Paragraphs).Select(part => part.Id)],
            taken
        );
        sentences = Ids(
            AnchorKind.Sentence,
            alignment.Sentences,
            [.. all.SelectMany(part => part.Paragraphs).SelectMany(part => part.Sentences).Select(part => part.Id)],
            taken
        );
        foreach (var slug in ReservedSlugs(ledger))
            slugs.Reserve(slug);
    }

    public Study Study() => study with { Sections = [.. study.Sections.Select(part => Keep(part, null))] };

    /// <summary>The ledger's ids for what it knows; for what is new the id of its content, or a longer one where another has had that.</summary>
    private Queue<string> Ids(AnchorKind kind, Matching matching, IReadOnlyList<string> made, HashSet<string> taken)
    {
        var old = lines[kind].ToList();
        var ids = new Queue<string>();
        for (var index = 0; index < made.Count; index++)
            ids.Enqueue(
                matching.OldOf(index) is >= 0 and var line
                    ? old[line].Id
                    : returned.GetValueOrDefault((kind, index))?.Id ?? Fresh(made[index], taken)
            );
        return ids;
    }

    private static string Fresh(string made, HashSet<string> taken)
    {
        var id = made;
        for (var turn = 2; !taken.Add(id); turn++)
            id = ContentId.Another(made, turn);
        return id;
    }

    /// <summary>Every slug that leads somewhere: a section that is new or renamed cannot take it.</summary>
    private static IEnumerable<string> ReservedSlugs(Ledger ledger) =>
        ledger
            .Anchors.Concat(ledger.Gone)
            .Where(anchor => anchor.Heading is not null)
            .SelectMany(anchor => anchor.Names);

    private Section Keep(Section part, string? parent)
    {
        var line = alignment.Sections.OldOf(section++) is >= 0 and var old
            ? lines[AnchorKind.Section].ElementAt(old)
            : returned.GetValueOrDefault((AnchorKind.Section, section - 1));
        var slug = SlugFor(part, parent, line);
        return part with
        {
            Id = sections.Dequeue(),
            Slug = slug,
            Paragraphs =
            [
                .. part.Paragraphs.Select(paragraph =>
                    paragraph with
                    {
                        Id = paragraphs.Dequeue(),
                        Sentences =
                        [
                            .. paragraph.Sentences.Select(sentence => sentence with { Id = sentences.Dequeue() }),
                        ],
                    }
                ),
            ],
            Subsections = [.. part.Subsections.Select(inner => Keep(inner, slug))],
        };
    }

    /// <summary>The slug of the ledger while the title makes the same one; a new title makes a new one, or takes an old one of its own back.</summary>
    private string SlugFor(Section part, string? parent, Anchor? line)
    {
        if (line is not null && Slug.Of(line.Text) == Slug.Of(part.Title))
            return line.Heading!.Slug;
        var wish = part.Title.Length == 0 ? part.Slug : Slug.Of(part.Title);
        if (line is not null && line.Names.Contains(wish, StringComparer.Ordinal))
            return wish;
        return parent is null ? slugs.Take(wish) : slugs.Take(wish, $"{parent}-{wish}");
    }
}
