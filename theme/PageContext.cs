using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;
using AfPakSite.Wording;

namespace AfPakSite.Theme;

/// <summary>What every part of a page knows: the site, and the page that it is on.</summary>
/// <param name="OnPaper">Whether the page is printed by itself, so that its links must hold outside the site.</param>
public sealed record PageContext(LinkedSite Linked, Page Current, SiteTheme Theme, bool OnPaper = false)
{
    public string Route => Current.Route;

    public ThemeAssets Assets => Theme.Assets;

    public Site Site => Linked.Site;

    public SiteSettings Settings => Linked.Site.Settings;

    public Words Words => Settings.Words;

    /// <summary>The address of a file that the page loads.</summary>
    public string Href(OutputFile asset) => HrefOnSite($"/{asset.Path}");

    /// <summary>An address as this page writes it; null where it leads nowhere from paper.</summary>
    public string? Href(string target) =>
        OnPaper && !target.StartsWith($"{Route}#", StringComparison.Ordinal)
            ? Settings.Printed(target)
            : HrefOnSite(target);

    public string? Href(Entity entity) => Href(Routes.Of(entity));

    /// <summary>A work is in the bibliography; on paper, also at the end of a study that does not list its works itself.</summary>
    public string? Href(Work work) => OnPaper && !Site.Study.ListsWorks ? $"#_{work.Id.Value}" : Href(Routes.Of(work));

    public string? Href(TimelineEvent item) => Href(Routes.Of(item));

    public string? Href(Section section) => Href(Site.AddressOf(section));

    public string? Href(SentencePlace place) => Href(Site.AddressOf(place));

    /// <summary>The page on which a section's passages have their address, where that is another than this one.</summary>
    public string? HrefElsewhere(Section section) =>
        Site.PageOf(section) is var page && page == Route ? null : Href(page);

    /// <summary>The address of this page for the world.</summary>
    public string Canonical => Absolute(Route);

    /// <summary>The page of an address of the site, for the world.</summary>
    public string Absolute(string address) => Settings.Absolute(address.Split('#')[0]);

    /// <summary>An address relative to this page, but from the root on the page that answers at any depth.</summary>
    private string HrefOnSite(string target) =>
        Current is Page.NotFound
            ? new Uri(Settings.BaseUrl).AbsolutePath.TrimEnd('/') + target
            : Routes.Relative(Route, target);
}
