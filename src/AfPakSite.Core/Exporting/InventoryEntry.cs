using System.Collections.Immutable;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Exporting;

/// <summary>A place as the inventories name it.</summary>
/// <param name="Name">Unique in the site and stable: a passage's id, <c>actor-pakistan</c> for an entry, <c>index</c> or <c>actors/pakistan</c> for a page.</param>
/// <param name="Url">A route, with a fragment where it is a place on a page.</param>
/// <param name="Target">What it is; null for a page.</param>
internal sealed record InventoryEntry(string Name, string Url, string Title, LinkTarget? Target)
{
    /// <summary>The title with the section that a paragraph or a sentence stands in.</summary>
    public string FullTitle =>
        Target is { Kind: LinkKind.Paragraph or LinkKind.Sentence, Section: { } section }
            ? $"{section.Label}: {Title}"
            : Title;

    /// <summary>The pages of the site first, then everything that somebody may link to.</summary>
    public static ImmutableArray<InventoryEntry> Of(LinkedSite linked) =>
        [.. linked.Site.Pages.Where(page => page.Frame.IsListed).Select(Entry), .. linked.Targets.Select(Entry)];

    private static InventoryEntry Entry(LinkTarget target) =>
        new(
            target.IsPassage ? target.Id : $"{target.Word}-{target.Id}",
            target.Url,
            WhiteSpace.Collapse(target.Title),
            target
        );

    private static InventoryEntry Entry(Page page) =>
        new(page is Page.Home ? "index" : page.Route.Trim('/'), page.Route, WhiteSpace.Collapse(page.Title), null);
}
