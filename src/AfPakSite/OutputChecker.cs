using System.Collections.Immutable;
using System.Text.Json;
using AfPakSite.Exporting;
using AfPakSite.Sites;

namespace AfPakSite.CommandLine;

/// <summary>Refuses to overwrite anything except an earlier site.</summary>
internal static class OutputChecker
{
    private static readonly string[] Sources = ["input", "seeds", "src", "theme"];

    /// <summary>Requires that all files are inside the output folder.</summary>
    public static void RequirePaths(ImmutableArray<OutputFile> files)
    {
        if (files.FirstOrDefault(file => Escapes(file.Path)) is { } escaping)
            throw new UserErrorException($"The file “{escaping.Path}” would be outside the output folder.");
    }

    /// <summary>
    /// Requires that the output folder does not contain sources, and that no source folder contains it.
    /// </summary>
    public static void RequirePlace(string root, string output)
    {
        if (File.Exists(output) || new FileInfo(output).LinkTarget is not null)
            throw new UserErrorException($"The output “{output}” is a file or a link, not a folder: name another one.");
        if (FileAbove(output) is { } file)
            throw new UserErrorException(
                $"The output folder “{output}” would be inside the file “{file}”: name another folder with --output."
            );
        var (site, target) = (RealPath.Of(root), RealPath.Of(output));
        if (RealPath.IsInside(site, target))
            throw new UserErrorException(
                $"The output folder “{output}” contains the site's own folder: name another one."
            );
        foreach (var source in Sources.Select(name => RealPath.Of(Path.Combine(root, name))))
            if (RealPath.IsInside(target, source) || RealPath.IsInside(source, target))
                throw new UserErrorException(
                    $"The output folder “{output}” overlaps the sources in “{source}”: name another one."
                );
    }

    /// <summary>Requires that the output folder is missing, empty, or published by this program.</summary>
    public static void RequireOurs(string output, OutputKind kind)
    {
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !IsOurs(output, kind))
            throw new UserErrorException(
                $"The output folder “{output}” contains files that are not {kind.Name} made by {BuildReport.Generator}: empty it, or name another one."
            );
    }

    private static string? FileAbove(string output)
    {
        for (var above = Path.GetDirectoryName(output); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above))
                return above;
        return null;
    }

    private static bool Escapes(string path) =>
        Path.IsPathRooted(path)
        || path.AsSpan().ContainsAny('\\', '\0')
        || path.Split('/').Any(part => part is "" or "." or "..");

    /// <summary>Whether a folder contains the marker that this program wrote.</summary>
    public static bool IsOurs(string folder, OutputKind kind)
    {
        var marker = Path.Combine(folder, kind.Marker);
        if (!File.Exists(marker) || !SystemCalls.MayBeRegular(marker))
            return false;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(marker));
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("generator", out var generator)
                && generator.ValueKind == JsonValueKind.String
                && generator.ValueEquals(BuildReport.Generator);
        }
        // JSON may contain half of a character, which no text can.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
