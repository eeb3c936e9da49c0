using AfPakSite.Annotations;
using AfPakSite.Linking;
using AfPakSite.Sites;
using AfPakSite.Studies;

namespace AfPakSite.Theme;

/// <summary>What every part of a page knows: the site, and the page it stands on.</summary>
public sealed record PageContext(LinkedSite Linked, string Route, ThemeAssets Assets, SiteCitations Citations)
{
    public Site Site => Linked.Site;

    public SiteSettings Settings => Linked.Site.Settings;

    /// <summary>The address of a file that the page loads.</summary>
    public string Href(OutputFile asset) => Href($"/{asset.Path}");

    /// <summary>An address as this page writes it: relative, but from the root on the page that answers at any depth.</summary>
    public string Href(string target) =>
        Route == Routes.NotFound
            ? new Uri(Settings.BaseUrl).AbsolutePath.TrimEnd('/') + target
            : Routes.Relative(Route, target);

    public string Href(Entity entity) => Href(Routes.Of(entity));

    public string Href(Work work) => Href(Routes.Of(work));

    public string Href(TimelineEvent item) => Href(Routes.Of(item));

    public string Href(Section section) => Href(Site.AddressOf(section));

    public string Href(SentencePlace place) => Href(Site.AddressOf(place));

    /// <summary>The page on which a section's passages have their address, where that is another than this one.</summary>
    public string? HrefElsewhere(Section section) =>
        Site.PageOf(section) is var page && page == Route ? null : Href(page);

    /// <summary>The address of this page for the world.</summary>
    public string Canonical => Absolute(Route);

    /// <summary>The page of an address of the site, for the world.</summary>
    public string Absolute(string address) => Settings.Absolute(address.Split('#')[0]);
}
