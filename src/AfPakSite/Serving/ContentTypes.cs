namespace AfPakSite.CommandLine.Serving;

/// <summary>The media types of the files of a site.</summary>
internal static class ContentTypes
{
    /// <summary>The type of a file by its ending.</summary>
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".webmanifest" => "application/manifest+json",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" => "image/jpeg",
            ".gif" => "image/gif",
            ".webp" => "image/webp",
            ".woff2" => "font/woff2",
            ".txt" => "text/plain; charset=utf-8",
            ".md" => "text/markdown; charset=utf-8",
            ".csv" => "text/csv; charset=utf-8",
            ".yml" => "application/yaml",
            ".xml" => path.EndsWith("feed.xml", StringComparison.Ordinal) ? "application/atom+xml" : "application/xml",
            ".bib" => "application/x-bibtex",
            ".ris" => "application/x-research-info-systems",
            ".epub" => "application/epub+zip",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };
}
