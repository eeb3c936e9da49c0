using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.Theme.Hosting;

/// <summary>Writes <c>site.webmanifest</c>: what a browser calls the site among a reader's programs (Web Application Manifest).</summary>
public static class WebManifest
{
    private const int LongestShortName = 12;

    /// <param name="icon">An SVG, which serves in every size.</param>
    /// <param name="paper">The colour of the page; null where it is not known.</param>
    /// <param name="accent">The colour that the site is known by, likewise.</param>
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
