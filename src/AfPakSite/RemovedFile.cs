using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

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
    /// <param name="kind">What the folder contains.</param>
    public static ImmutableArray<Diagnostic> In(string last, IEnumerable<string> made, OutputKind kind)
    {
        var report = Path.Combine(last, kind.Marker);
        if (!File.Exists(report))
            return [];
        var found = Directory.GetFiles(last, "*", FilesOnly);
        var published = FilesIn(report);
        if (found.Length <= published)
            return [];
        var paths = made.ToHashSet(StringComparer.Ordinal);
        var folders = paths.Where(path => path.Contains('/')).Select(FolderOf).ToHashSet(StringComparer.Ordinal);
        var gone = found
            .Select(file => Path.GetRelativePath(last, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !paths.Contains(path))
            .Order(StringComparer.Ordinal)
            .ToList();
        var count = found.Length - published;
        // If no more files are gone than the last report leaves out, none of them is of the last site.
        var others = gone.Count <= count ? gone : gone.FindAll(path => !MayBeOfSite(path, folders));
        return
        [
            .. others.Take(MostNamed).Select(path => ReportNamed(path, kind)),
            .. ReportMore(others.Count - MostNamed, kind),
            .. ReportDoubtful([.. gone.Except(others)], (count ?? 0) - others.Count),
        ];
    }

    /// <summary>Whether an earlier build can have made a file: its name or its folder is one of the site's.</summary>
    private static bool MayBeOfSite(string path, HashSet<string> folders) =>
        NamesOfPages.Contains(Path.GetFileName(path))
        || path == Sites.Routes.FileOf(Sites.Routes.Pdf)
        || (path.Contains('/') && folders.Contains(FolderOf(path)));

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    /// <summary>How many files were written into the folder, as its marker says; null if it does not say it.</summary>
    private static int? FilesIn(string report)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(report));
            return
                json.RootElement.TryGetProperty("files", out var files)
                && files.ValueKind == JsonValueKind.Number
                && files.TryGetInt32(out var count)
                ? count
                : null;
        }
        // JSON may contain half of a character, which no text can.
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Diagnostic ReportNamed(string path, OutputKind kind) =>
        Report($"“{path}” was in the output folder, but is not part of the {kind.Noun}, so it was deleted.");

    private static IEnumerable<Diagnostic> ReportMore(int count, OutputKind kind)
    {
        if (count > 0)
            yield return Report(
                $"{Quantity.Of(count, "more file")} in the output folder {(count == 1 ? "was" : "were")} not part of the {kind.Noun}, and deleted."
            );
    }

    /// <param name="paths">Files that the last build or somebody else made.</param>
    /// <param name="count">How many of them no build made.</param>
    private static IEnumerable<Diagnostic> ReportDoubtful(ImmutableArray<string> paths, int count)
    {
        if (count <= 0)
            yield break;
        var names = string.Join(", ", paths.Take(MostNamed).Select(path => $"“{path}”"));
        var more = paths.Length > MostNamed ? $" and {Quantity.Of(paths.Length - MostNamed, "other file")}" : "";
        yield return Report($"{names}{more} are gone from the output folder, and no build made {count} of them.");
    }

    private static Diagnostic Report(string sentence) =>
        new(
            Kind,
            sentence,
            null,
            "keep such a file elsewhere, and copy it into the folder each time that it was written",
            Kind.Severity
        );
}
