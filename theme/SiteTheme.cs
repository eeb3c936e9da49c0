using System.Collections.Immutable;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>Values that all pages of a site share: the assets, and the references of the study.</summary>
/// <param name="Study">The reference of the study in every style.</param>
public sealed record SiteTheme(ThemeAssets Assets, ImmutableArray<StyledReference> Study)
{
    public static SiteTheme Of(Site site) => Of(site, ThemeSources.Own);

    public static SiteTheme Of(Site site, ThemeSources sources) =>
        new(ThemeAssets.Load(site, sources), StyledReference.Of(site.Settings.Study));
}
