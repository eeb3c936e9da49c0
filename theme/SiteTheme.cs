using System.Collections.Immutable;
using AfPakSite.Sites;

namespace AfPakSite.Theme;

/// <summary>What all pages of a site share: the files that they load, and how the study is cited.</summary>
/// <param name="Study">The reference of the study in every style.</param>
public sealed record SiteTheme(ThemeAssets Assets, ImmutableArray<StyledReference> Study)
{
    public static SiteTheme Of(SiteSettings settings) =>
        new(ThemeAssets.Load(settings), StyledReference.Of(settings.Study));
}
