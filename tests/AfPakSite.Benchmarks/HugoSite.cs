namespace AfPakSite.Benchmarks;

/// <summary>
/// The same pages for Hugo: the Markdown twins of a published site with a bare layout, which shows the title, the table
/// of contents and the text. There is no search, no check and no other format.
/// </summary>
/// <param name="Folder">The root of Hugo's site.</param>
internal sealed record HugoSite(string Folder)
{
    public const string Program = "hugo";

    private const string Twin = "index.html.md";

    private const string Settings = """
        baseURL = "https://hugo.example/"
        title = "Twins"
        disableKinds = ["404", "RSS", "sitemap", "taxonomy", "term"]
        """;

    private const string Layout = """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8">
            <title>{{ .Title }}</title>
          </head>
          <body>
            <h1>{{ .Title }}</h1>
            {{ .TableOfContents }}
            {{ .Content }}
          </body>
        </html>
        """;

    /// <summary>Whether the machine has Hugo.</summary>
    public static bool IsInstalled =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, Program)));

    /// <summary>How many pages Hugo renders.</summary>
    public int Pages => Directory.GetFiles(Path.Combine(Folder, "content"), "*.md", SearchOption.AllDirectories).Length;

    /// <param name="published">The folder of a published site.</param>
    public static HugoSite Of(string published, string folder)
    {
        WriteFile(folder, "hugo.toml", Settings);
        WriteFile(folder, "layouts/_default/single.html", Layout);
        WriteFile(folder, "layouts/_default/list.html", Layout);
        foreach (var twin in Directory.EnumerateFiles(published, Twin, SearchOption.AllDirectories))
        {
            var route = Path.GetDirectoryName(Path.GetRelativePath(published, twin))!;
            WriteFile(folder, Path.Combine("content", route, "index.md"), Page(File.ReadAllText(twin)));
        }
        return new(folder);
    }

    /// <summary>A twin begins with the title of its page as a heading; Hugo's pages give it as a field.</summary>
    private static string Page(string twin)
    {
        var end = twin.IndexOf('\n', StringComparison.Ordinal);
        var title = twin[..end].TrimStart('#', ' ').Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"---\ntitle: \"{title}\"\n---\n{twin[(end + 1)..]}";
    }

    private static void WriteFile(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
