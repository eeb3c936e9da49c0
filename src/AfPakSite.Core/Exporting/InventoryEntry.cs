using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Exporting;

/// <summary>An entry of the inventories: a page or a link target.</summary>
/// <param name="Name">Unique in the site and stable: a passage's id, <c>actor-pakistan</c> for an entry, <c>index</c>
/// or <c>actors/pakistan</c> for a page. If another entry before it already has the name, the name is the
/// address.</param>
/// <param name="Url">The route to keep: the short permanent one of a passage; other places on a page have a
/// fragment.</param>
/// <param name="Page">The route of the page that contains it.</param>
/// <param name="FullTitle">The title with the section that contains a paragraph or a sentence.</param>
/// <param name="Target">The link target; null for a page.</param>
internal sealed record InventoryEntry(
    string Name,
    string Url,
    string Page,
    string Title,
    string FullTitle,
    LinkTarget? Target
)
{
    /// <summary>The listed pages of the site, then all link targets.</summary>
    public static ImmutableArray<InventoryEntry> Of(LinkedSite linked)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. linked
                .Site.Pages.Where(page => page.Frame.IsListed)
                .Select(Entry)
                .Concat(linked.Targets.Select(target => Entry(target, linked.Site.Settings.Words)))
                .Select(entry => names.Add(entry.Name) ? entry : entry with { Name = entry.Url }),
        ];
    }

    private static InventoryEntry Entry(LinkTarget target, Words words) =>
        new(
            target.Name,
            target.PermanentRoute,
            target.Url.Split('#')[0],
            WhiteSpace.Collapse(target.Title),
            WhiteSpace.Collapse(target.FullTitleIn(words)),
            target
        );

    private static InventoryEntry Entry(Page page)
    {
        var title = WhiteSpace.Collapse(page.Title);
        return new(page is Page.Home ? "index" : page.Route.Trim('/'), page.Route, page.Route, title, title, null);
    }
}
