using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Book;

/// <summary>Addresses inside the book, or on the site for pages that the book does not contain.</summary>
/// <remarks>Ids have a word before the key, because an XML id cannot start with a digit and a key can.</remarks>
internal sealed class EpubAddresses(LinkedSite linked)
{
    public const string Bibliography = "bibliography";
    public const string Glossary = "glossary";

    private readonly Dictionary<string, string> chapters = linked
        .Site.Study.Sections.SelectMany(chapter =>
            chapter.SelfAndDescendants.Select(section => (section.Id, Chapter: NameOf(chapter)))
        )
        .ToDictionary(pair => pair.Id, pair => pair.Chapter, StringComparer.Ordinal);

    /// <summary>The name of the chapter of a top-level section.</summary>
    public static string NameOf(Section chapter) => $"section-{chapter.Slug}";

    public static string FileOf(string chapter) => $"{chapter}.xhtml";

    public static string IdOf(Work work) => $"work-{work.Id.Value}";

    public static string IdOf(Term term) => $"term-{term.Slug}";

    public string Of(Section section) => $"{FileOf(chapters[section.Id])}#{section.Id}";

    public string Of(SentencePlace place) => $"{FileOf(chapters[place.Section.Id])}#{place.Id}";

    public static string Of(Work work) => $"{FileOf(Bibliography)}#{IdOf(work)}";

    /// <summary>
    /// The address of an entry; null if it is only on the site, and the site has a placeholder address.
    /// </summary>
    public string? Of(Entity entity) =>
        IsInBook(entity) ? $"{FileOf(Glossary)}#{IdOf((Term)entity)}" : OnSite(Routes.Of(entity));

    /// <summary>Whether the book contains an entry: actors, frameworks and places are only on the site.</summary>
    public static bool IsInBook(Entity entity) => entity is Term;

    public string? OnSite(string route) => linked.Site.Settings.Printed(route);
}
