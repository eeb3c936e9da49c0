using AfPakSite.Annotations;
using AfPakSite.Images;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme.Book;

/// <summary>Addresses inside the book, or on the site for what the book does not contain.</summary>
/// <remarks>Ids have a word before the key, because an XML id cannot start with a digit and a key can.</remarks>
internal sealed class EpubAddresses
{
    public const string Bibliography = "bibliography";
    public const string Colophon = "colophon";

    /// <summary>The host of the site while its addresses are compared; RFC 2606 reserves it.</summary>
    private const string NoHost = "site.invalid";

    private readonly LinkedSite linked;

    /// <summary>The address of each anchor of the study, by its id, and of each section also by its slug.</summary>
    private readonly Dictionary<string, string> anchors = new(StringComparer.Ordinal);

    /// <summary>The ids in the chapter of each page, by the route of the page.</summary>
    private readonly Dictionary<string, IReadOnlySet<string>> pages = new(StringComparer.Ordinal);

    public EpubAddresses(LinkedSite linked)
    {
        this.linked = linked;
        var authors = AuthorSections.Of(linked.Site).ToList();
        foreach (var chapter in linked.Site.Study.Sections)
        {
            var file = FileOf(authors.Contains(chapter) ? Colophon : NameOf(chapter));
            foreach (var section in chapter.SelfAndDescendants)
                AddSection(section, file);
        }
    }

    private void AddSection(Section section, string file)
    {
        anchors[section.Slug] = anchors[section.Id] = $"{file}#{section.Id}";
        foreach (var paragraph in section.Paragraphs)
        {
            anchors[paragraph.Id] = $"{file}#{paragraph.Id}";
            foreach (var sentence in paragraph.Sentences)
                anchors[sentence.Id] = $"{file}#{sentence.Id}";
        }
    }

    /// <summary>Whether the book contains a page of the site, besides the study and the bibliography.</summary>
    public static bool IsInBook(Page page) =>
        page is Page.Argument or Page.Timeline or Page.OfKind or Page.OfEntry or Page.About { Text: not null };

    /// <summary>The name of the chapter of a top-level section.</summary>
    public static string NameOf(Section chapter) => $"section-{chapter.Slug}";

    /// <summary>The name of the chapter of a page; no segment of a route contains a full stop.</summary>
    public static string NameOf(string route) => $"page-{route.Trim('/').Replace('/', '.')}";

    public static string FileOf(string chapter) => $"{chapter}.xhtml";

    /// <summary>The file of an image of the study in the book.</summary>
    public static string OfImage(StudyImage image) => Path.GetFileName(image.PublishedPath);

    public static string IdOf(Work work) => $"work-{work.Id.Value}";

    /// <summary>Keeps the ids of a chapter for links to its page.</summary>
    public void AddPage(string route, IReadOnlySet<string> ids) => pages[route] = ids;

    /// <summary>The id of an element of a page as an id of XML.</summary>
    public static string IdOf(string id) => id.Length > 0 && char.IsAsciiDigit(id[0]) ? $"id-{id}" : id;

    public string Of(Section section) => anchors[section.Id];

    public string Of(SentencePlace place) => anchors[place.Id];

    public string Of(ReferenceTarget target) => anchors[target.Id];

    /// <summary>The address of a note.</summary>
    public string Of(Note note) => anchors[note.First.Id];

    /// <summary>The address of a mark of a note.</summary>
    public string Of(Note note, PlacedMark mark) =>
        $"{anchors[mark.Paragraph.Id].Split('#')[0]}#{NoteLinks.IdOf(note, mark.Order)}";

    public static string Of(Work work) => $"{FileOf(Bibliography)}#{IdOf(work)}";

    /// <summary>The address of an entry in the chapter of its kind or in its own.</summary>
    public static string Of(Entity entity) =>
        $"{FileOf(NameOf(Routes.PageOf(entity)))}{(entity.HasPage ? "" : $"#{IdOf(entity.Slug)}")}";

    /// <summary>
    /// The address of a link on a page; null if only the site has its target, and the site has a placeholder address.
    /// </summary>
    /// <param name="target">A route with its fragment, or an address relative to the page.</param>
    public string? OfTarget(string page, string target)
    {
        if (target is ['/', not '/', ..])
            return OfRoute(target) ?? OnSite(target);
        if (target is ['#', .. var id])
            return $"#{IdOf(id)}";
        if (!Uri.TryCreate(new Uri($"https://{NoHost}{page}"), target, out var address) || address.Host != NoHost)
            return target;
        return OfRoute(address.PathAndQuery + address.Fragment) ?? OnSite(address.PathAndQuery + address.Fragment);
    }

    private string? OfRoute(string target) =>
        target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? OfRoute(target[..hash], target[(hash + 1)..])
            : OfRoute(target, "");

    /// <summary>The address of a place of the site in the book; null if the book does not contain it.</summary>
    private string? OfRoute(string route, string id)
    {
        if (route == Routes.Bibliography)
            return linked.FindWork(id) is { } work && linked.Lists(work) ? Of(work) : FileOf(Bibliography);
        if (pages.TryGetValue(route, out var ids))
            return id.Length == 0 ? FileOf(NameOf(route))
                : ids.Contains(IdOf(id)) ? $"{FileOf(NameOf(route))}#{IdOf(id)}"
                : null;
        var isOfStudy =
            route is Routes.Study or Routes.Home || route.StartsWith(Routes.Sections, StringComparison.Ordinal);
        return isOfStudy ? anchors.GetValueOrDefault(id.Length > 0 ? id : route.Trim('/').Split('/')[^1]) : null;
    }

    public string? OnSite(string route) => linked.Site.Settings.Printed(route);
}
