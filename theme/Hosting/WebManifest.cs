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
                indented: true,
                write: json =>
                {
                    json.WriteStartObject();
                    json.WriteString("name", settings.Title);
                    json.WriteString(
                        "short_name",
                        settings.Title.Length <= LongestShortName ? settings.Title : settings.Title.Split(' ')[0]
                    );
                    if (settings.Description.Length > 0)
                        json.WriteString("description", settings.Description);
                    json.WriteString("lang", settings.Language);
                    json.WriteString("start_url", "./");
                    json.WriteString("scope", "./");
                    json.WriteString("display", "minimal-ui");
                    if (paper is not null)
                        json.WriteString("background_color", paper);
                    if (accent is not null)
                        json.WriteString("theme_color", accent);
                    json.WriteStartArray("icons");
                    json.WriteStartObject();
                    json.WriteString("src", icon.Path);
                    json.WriteString("sizes", "any");
                    json.WriteString("type", "image/svg+xml");
                    json.WriteEndObject();
                    json.WriteEndArray();
                    json.WriteEndObject();
                }
            )
        );
}
