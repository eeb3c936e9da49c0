using System.Collections.Immutable;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes <c>site.webmanifest</c>, for readers who install the site (Web Application Manifest).</summary>
public static class WebManifest
{
    private const int LongestShortName = 12;

    /// <param name="icon">An SVG, which fits every size.</param>
    /// <param name="paper">The background color; null if it is unknown.</param>
    /// <param name="accent">The theme color; null if it is unknown.</param>
    public static OutputFile Of(SiteSettings settings, OutputFile icon, string? paper, string? accent) =>
        new(
            Routes.FileOf(Routes.Manifest),
            JsonText.Write(
                new ManifestFile(
                    settings.Title,
                    settings.Title.Length <= LongestShortName ? settings.Title : settings.Title.Split(' ')[0],
                    settings.Description.Length > 0 ? settings.Description : null,
                    settings.Language,
                    "./",
                    "./",
                    "minimal-ui",
                    paper,
                    accent,
                    [new(icon.Path, "any", "image/svg+xml")]
                ),
                HostingJson.Default.ManifestFile,
                indented: true
            )
        );
}

/// <summary><c>site.webmanifest</c>, with the members of Web Application Manifest that the site needs.</summary>
/// <param name="StartUrl">Relative to the manifest, like the scope.</param>
/// <param name="BackgroundColor">A CSS color, like the theme color; left out if it is unknown.</param>
internal sealed record ManifestFile(
    string Name,
    string ShortName,
    string? Description,
    string Lang,
    string StartUrl,
    string Scope,
    string Display,
    string? BackgroundColor,
    string? ThemeColor,
    ImmutableArray<ManifestIcon> Icons
);

/// <param name="Src">Relative to the manifest.</param>
internal sealed record ManifestIcon(string Src, string Sizes, string Type);
