using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;

namespace AfPakSite.CommandLine;

/// <summary>
/// Reports files that somebody put into the output folder, because they are gone with the last site. The catalog does
/// not contain this kind, because the compiler uses no disk.
/// </summary>
internal static class RemovedFile
{
    public static readonly DiagnosticKind Kind = new(
        "file-removed",
        Severity.Warning,
        "The output folder contained a file that no build made, and publishing has deleted it."
    );

    private const int MostNamed = 5;

    private static readonly EnumerationOptions FilesOnly = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <summary>The names of pages and of their Markdown twins, which come and go with what the site has.</summary>
    private static readonly string[] NamesOfPages = ["index.html", "index.html.md"];

    /// <param name="last">The folder of the last site.</param>
    /// <param name="made">The paths of the files of the new one.</param>
    public static IEnumerable<Diagnostic> In(string last, IEnumerable<string> made)
    {
        var report = Path.Combine(last, BuildReport.Path);
        if (!File.Exists(report))
            return [];
        var found = Directory.GetFiles(last, "*", FilesOnly);
        if (found.Length <= FilesIn(report))
            return [];
        var paths = made.ToHashSet(StringComparer.Ordinal);
        var folders = paths.Where(path => path.Contains('/')).Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        return found
            .Select(file => Path.GetRelativePath(last, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !paths.Contains(path) && !IsOfSite(path, folders))
            .Order(StringComparer.Ordinal)
            .Take(MostNamed)
            .Select(Report);
    }

    /// <summary>Whether an earlier build can have made a file: its name or its folder is one of the site's.</summary>
    private static bool IsOfSite(string path, HashSet<string> folders) =>
        NamesOfPages.Contains(Path.GetFileName(path))
        || path == Sites.Routes.FileOf(Sites.Routes.Pdf)
        || (path.Contains('/') && folders.Contains(FolderOf(path)));

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    /// <summary>How many files the last build published, as its report says.</summary>
    private static int FilesIn(string report)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(report));
            return
                json.RootElement.TryGetProperty("files", out var files)
                && files.ValueKind == JsonValueKind.Number
                && files.TryGetInt32(out var count)
                ? count
                : 0;
        }
        // JSON may contain half of a character, which no text can.
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private static Diagnostic Report(string path) =>
        new(
            Kind,
            $"“{path}” was in the output folder, but is not part of the site, so it was deleted.",
            null,
            "keep such a file elsewhere, and copy it into the folder after each build",
            Kind.Severity
        );
}
