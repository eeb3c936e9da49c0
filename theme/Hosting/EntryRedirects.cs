using AfPakSite.Linking;
using AfPakSite.Sites;

namespace AfPakSite.Theme.Hosting;

/// <summary>
/// The addresses of entries without their own page. They lead to the place of the entry on the page of its kind, so
/// that an entry keeps its address when it gains or loses its page.
/// </summary>
internal static class EntryRedirects
{
    public static IEnumerable<(string From, string To)> Of(LinkedSite linked) =>
        linked
            .Site.Annotations.All.Where(entry => entry.Kind.HasPages && !entry.HasPage)
            .Select(entry => (Routes.OwnPageOf(entry), Routes.Of(entry)));

    public static IEnumerable<OutputFile> Pages(LinkedSite linked) =>
        linked
            .Site.Annotations.All.Where(entry => entry.Kind.HasPages && !entry.HasPage)
            .Select(entry =>
                RedirectPage.Write(linked.Site.Settings, Routes.OwnPageOf(entry), entry.Name.Value, Routes.Of(entry))
            );
}
