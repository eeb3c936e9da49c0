using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Exporting;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>Refuses to publish where something else than an earlier site would be lost.</summary>
internal static class OutputChecker
{
    private static readonly string[] Sources = ["input", "seeds", "src", "theme"];

    /// <summary>Requires that each file stays in its folder.</summary>
    public static void RequirePaths(ImmutableArray<OutputFile> files)
    {
        if (files.FirstOrDefault(file => Escapes(file.Path)) is { } escaping)
            throw new RefusalException($"The file “{escaping.Path}” would not lie in the output folder.");
    }

    /// <summary>Requires that a folder lies where it can take no source with it.</summary>
    public static void RequirePlace(string root, string output)
    {
        if (File.Exists(output) || new FileInfo(output).LinkTarget is not null)
            throw new RefusalException($"The output “{output}” is no folder but a file or a link: name another one.");
        var (site, target) = (RealPath.Of(root), RealPath.Of(output));
        if (RealPath.IsInside(site, target))
            throw new RefusalException($"The output folder “{output}” holds the site's own folder: name another one.");
        foreach (var source in Sources.Select(name => RealPath.Of(Path.Combine(root, name))))
            if (RealPath.IsInside(target, source) || RealPath.IsInside(source, target))
                throw new RefusalException(
                    $"The output folder “{output}” lies in or around the sources in “{source}”: name another one."
                );
    }

    /// <summary>Requires that a folder is missing, empty, or was published by this program.</summary>
    public static void RequireOurs(string output)
    {
        if (
            Directory.Exists(output)
            && Directory.EnumerateFileSystemEntries(output).Any()
            && !IsOurs(Path.Combine(output, BuildReport.Path))
        )
            throw new RefusalException(
                $"The output folder “{output}” holds something else than a site made by {BuildReport.Generator}: empty it, or name another one."
            );
    }

    private static bool Escapes(string path) =>
        Path.IsPathRooted(path)
        || path.AsSpan().ContainsAny('\\', '\0')
        || path.Split('/').Any(part => part is "" or "." or "..");

    private static bool IsOurs(string report)
    {
        if (!File.Exists(report))
            return false;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(report));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("generator", out var generator)
                && generator.ValueKind == JsonValueKind.String
                && generator.ValueEquals(BuildReport.Generator);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
