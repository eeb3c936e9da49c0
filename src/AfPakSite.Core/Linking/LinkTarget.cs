using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Linking;

/// <summary>The kind of a link target.</summary>
public enum LinkKind
{
    Section,
    Paragraph,
    Sentence,
    Entry,
    Work,
    Event,
    Argument,
}

/// <summary>A place of the site that readers may link to.</summary>
/// <param name="Id">The permanent id of a passage (<c>h-…</c>, <c>p-…</c>, <c>s-…</c>), or the slug or key of an entry;
/// unique within its kind.</param>
/// <param name="Url">A route, with a fragment for a place on a page.</param>
/// <param name="Title">The full title of a section, the first words of a paragraph or a sentence, or the name of an
/// entry.</param>
/// <param name="Section">The section that is or contains a passage; null for an entry.</param>
/// <param name="EntryKind">The kind of an entry; null for other targets.</param>
/// <param name="Named">The entries that a passage names, in the order of their first mentions.</param>
/// <param name="Words">The number of words of a passage (of a section with its subsections); 0 for an entry.</param>
public sealed record LinkTarget(
    LinkKind Kind,
    string Id,
    string Url,
    string Title,
    Section? Section,
    EntryKind? EntryKind,
    ImmutableArray<Entity> Named,
    int Words
)
{
    /// <summary>The contract's word for its kind: <c>section</c>, <c>actor</c>.</summary>
    public string Word => EntryKind?.Id ?? JsonText.Word(Kind);

    /// <summary>
    /// Its name among all targets of the site: the id of a passage, <c>actor-pakistan</c> for an entry.
    /// </summary>
    public string Name => IsPassage ? Id : $"{Word}-{Id}";

    /// <summary>
    /// The title by itself. The first words of a paragraph or a sentence are not clear alone, so the section precedes
    /// them.
    /// </summary>
    public string FullTitleIn(Words words) =>
        Kind is LinkKind.Paragraph or LinkKind.Sentence ? words.Lists.Labeled(Section!.LabelIn(words), Title) : Title;

    /// <summary>The slugs of the entries of a kind that a passage names.</summary>
    public IEnumerable<string> NamedOf(EntryKind kind) =>
        Named.Where(entity => entity.Kind == kind).Select(entity => entity.Slug);

    /// <summary>The minutes that a passage takes to read, to a tenth; 0 for an entry.</summary>
    public double Minutes => ReadingTime.Minutes(Words);

    /// <summary>Whether it is a passage of the study.</summary>
    public bool IsPassage => Section is not null;

    /// <summary>The short permanent address of a passage; null for an entry.</summary>
    public string? Permalink => IsPassage ? Routes.Permalink(Id) : null;

    /// <summary>The route to keep: the short permanent one of a passage, or the address of an entry.</summary>
    public string PermanentRoute => Permalink ?? Url;
}
