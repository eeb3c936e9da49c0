using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>Writes the folder of a new site completely, or not at all, and never over anything.</summary>
internal static class NewFolder
{
    /// <summary>Why a folder cannot be made at a path; null if it can.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="shown">The path for messages.</param>
    public static string? Obstacle(string path, string shown)
    {
        if (File.Exists(path) || (new FileInfo(path).LinkTarget is not null && !Directory.Exists(path)))
            return $"“{shown}” is a file: name a folder that does not exist yet.";
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
            return $"The folder “{shown}” is not empty, and nothing in it may be overwritten: name another folder.";
        return Path.GetDirectoryName(path) is null ? $"“{shown}” is the root of a disk: name a folder in it." : null;
    }

    /// <summary>
    /// Writes all files into a new folder beside the place of the site, flushes them, and moves the folder there.
    /// </summary>
    /// <param name="path">Absolute; missing or an empty folder.</param>
    public static void Write(string path, ImmutableArray<SourceFile> files)
    {
        var target = RealPath.Of(path);
        var parent = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(parent);
        var fresh = Path.Combine(
            parent,
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.new-{Environment.ProcessId}")
        );
        if (Path.Exists(fresh))
            throw new UserErrorException($"“{fresh}” is in the way: delete it.");
        try
        {
            foreach (var file in files)
                WriteFile(fresh, file);
            SystemCalls.FlushFileSystem(fresh);
            if (Directory.Exists(target))
                Directory.Delete(target);
            Directory.Move(fresh, target);
        }
        finally
        {
            if (Directory.Exists(fresh))
                Directory.Delete(fresh, recursive: true);
        }
        SystemCalls.FlushFolder(parent);
    }

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
