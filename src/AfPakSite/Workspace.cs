using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AfPakSite.Sites;
using AfPakSite.Text;

namespace AfPakSite.CommandLine;

/// <summary>Reads the sources of a site from the disk.</summary>
internal static class Workspace
{
    /// <summary>The size in bytes of the largest file that is read.</summary>
    internal const int LargestFile = 16 * 1024 * 1024;

    /// <summary>EROFS on Linux and macOS.</summary>
    private const int ReadOnlyFileSystem = 30;

    /// <summary>The nearest folder upwards that contains a site's settings; null if there is none.</summary>
    public static string? FindRoot(string folder)
    {
        for (var candidate = folder; candidate is not null; candidate = Path.GetDirectoryName(candidate))
            if (File.Exists(Path.Combine(candidate, SiteSettingsReader.Path)))
                return candidate;
        return null;
    }

    /// <summary>The study and the input below a root, in ordinal order of their paths.</summary>
    /// <param name="kept">What was read from the files before; null if they are read once.</param>
    public static SourceSet Read(string root, KeptReadings? kept = null)
    {
        var folder = new SourceFolder(root);
        var seeds = folder.List("seeds", deep: true);
        var input = folder.List("input", deep: true);
        var files = seeds.Concat(input).Order(StringComparer.Ordinal).Select(path => Read(root, path));
        return SourceSet.Decode(files, kept);
    }

    /// <summary>All files of the study and the input as bytes, in ordinal order of their paths.</summary>
    public static ImmutableArray<SourceFile> ReadEverything(string root)
    {
        var folder = new SourceFolder(root);
        var paths = folder.List("seeds", deep: true).Concat(folder.List("input", deep: true));
        return [.. paths.Order(StringComparer.Ordinal).Select(path => ReadText(Path.Combine(root, path), path))];
    }

    /// <summary>
    /// Reads a text, or an image beside the study; one that is too large is reported with the figure that shows it.
    /// Other files are listed without content, so that they are reported as unread.
    /// </summary>
    private static SourceFile Read(string root, string path) =>
        IsText(path) && (path.StartsWith("input/", StringComparison.Ordinal) || IsStudy(path))
            ? ReadText(Path.Combine(root, path), path)
        : SourceSet.IsImage(path) ? ReadFile(Path.Combine(root, path), path)
        : new(path, []);

    private static bool IsStudy(string path) => Path.GetExtension(path) is ".txt" or ".md";

    /// <summary>Whether the program reads the files with such a name.</summary>
    public static bool IsText(string path) =>
        Path.GetExtension(path) is ".txt" or ".md" or ".yml" or ".yaml" or ".json" or ".bib" or ".ris";

    /// <summary>Reads a file.</summary>
    /// <param name="shown">The path for messages.</param>
    public static SourceFile ReadText(string path, string shown) =>
        ReadFile(path, shown) is { Omitted: 0 } read
            ? read
            : throw new UserErrorException($"“{shown}” is larger than 16 MiB.");

    /// <summary>Reads a text that a program wrote, in the encoding that its first bytes say, else in UTF-8.</summary>
    /// <param name="shown">The path for messages.</param>
    public static string ReadString(string path, string shown)
    {
        using var reader = new StreamReader(new MemoryStream([.. ReadText(path, shown).Bytes]));
        return reader.ReadToEnd();
    }

    /// <summary>Reads a file. The content of one that is too large is omitted.</summary>
    private static SourceFile ReadFile(string path, string shown)
    {
        try
        {
            using var file = SystemCalls.MayBeRegular(path) ? Open(path) : null;
            if (file is not { CanSeek: true })
                throw new UserErrorException($"“{shown}” is not a regular file: replace it with one.");
            if (file.Length > LargestFile)
                return new(shown, [], file.Length);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new(shown, ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or (IOException and not UserErrorException))
        {
            throw new UserErrorException(
                $"“{shown}” cannot be read: {RemedyOf(fault)}. The system says: {fault.Message}"
            );
        }
    }

    private static string RemedyOf(Exception fault) =>
        fault switch
        {
            FileNotFoundException or DirectoryNotFoundException => "write its path anew, or put the file there",
            UnauthorizedAccessException => "give yourself the permission to read it",
            _ => "try again, or replace it with a copy",
        };

    /// <summary>
    /// Opens a file without waiting. A pipe has no length, and opening one to read waits until somebody writes to it;
    /// opening one to read and write does not. Where nobody may write, the file is empty.
    /// </summary>
    private static Stream Open(string path)
    {
        if (new FileInfo(RealPath.Of(path)) is not { Exists: true, Length: 0 })
            return File.OpenRead(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or { HResult: ReadOnlyFileSystem })
        {
            return Stream.Null;
        }
    }
}
