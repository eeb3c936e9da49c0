using System.Collections.Immutable;
using AfPakSite.Diagnostics;
using AfPakSite.Exporting;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>Writes the folder of a new site completely, or not at all, and never over anything.</summary>
internal static class NewFolder
{
    private const string Marker = $$"""{"generator": "{{BuildReport.Generator}}"}""";

    /// <summary>Why a folder cannot be made at a path; null if it can.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="shown">The path for messages.</param>
    public static string? Obstacle(string path, string shown)
    {
        if (File.Exists(path) || (new FileInfo(path).LinkTarget is not null && !Directory.Exists(path)))
            return $"“{shown}” is a file: name a folder that does not exist yet.";
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            return $"The folder “{shown}” is not empty, and nothing in it may be overwritten: name another folder.";
        if (Path.GetDirectoryName(path) is null)
            return $"“{shown}” is the root of a disk: name a folder in it.";
        return FileAbove(path) is { } file
            ? $"“{shown}” would be inside “{file}”, which is a file: name another folder."
            : null;
    }

    /// <summary>The name of the file that is in the place of a folder above a path; null if there is none.</summary>
    private static string? FileAbove(string path)
    {
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above))
                return Path.GetFileName(above);
        return null;
    }

    /// <summary>Deletes what killed commands left beside the place of a new folder.</summary>
    /// <param name="path">Absolute.</param>
    /// <returns>What cannot be deleted.</returns>
    public static ImmutableArray<Diagnostic> Repair(string path) =>
        [.. DraftOf(path).DeleteLeftovers().Select(Leftover.Report)];

    /// <summary>
    /// Writes all files into a new folder beside the place of the site, flushes them, and moves the folder there.
    /// </summary>
    /// <param name="path">Absolute; missing or an empty folder.</param>
    public static void Write(string path, ImmutableArray<SourceFile> files)
    {
        var draft = DraftOf(path);
        var (target, parent) = (draft.Location, draft.Parent);
        Directory.CreateDirectory(parent);
        var fresh = draft.NextNew();
        var marker = Path.Combine(fresh, draft.Kind.Marker);
        try
        {
            Directory.CreateDirectory(fresh);
            // The marker is first, so that whatever a killed command leaves can be recognized.
            File.WriteAllText(marker, Marker);
            foreach (var file in files)
                WriteFile(fresh, file);
            File.Delete(marker);
            SystemCalls.FlushFileSystem(fresh);
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(fresh, target);
        }
        finally
        {
            draft.Delete(fresh);
        }
        SystemCalls.FlushFolder(parent);
    }

    private static OutputFolder DraftOf(string path) => new(RealPath.Of(path), OutputKind.Draft);

    private static void WriteFile(string folder, SourceFile file)
    {
        var place = Path.GetFullPath(Path.Combine(folder, file.Path));
        if (!RealPath.IsInside(place, folder))
            throw new UserErrorException($"The file “{file.Path}” would be outside the new folder.");
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using var stream = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        stream.Write(file.Bytes.AsSpan());
    }
}
