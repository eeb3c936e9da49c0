using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>Replaces a file completely, or not at all, whatever ends the process.</summary>
internal static class SafeFile
{
    /// <summary>It stands between the name of the old file and a number that no other file has.</summary>
    private const string Mark = ".new-";

    /// <summary>Hidden files too, and no links.</summary>
    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a text to a new hidden file beside the old one, flushes it to the disk, and gives it the name of the old
    /// one. No other command may write the file meanwhile.
    /// </summary>
    /// <param name="path">Absolute, with links resolved.</param>
    public static void Replace(string path, string text) => Replace(path, Utf8.GetBytes(text));

    /// <inheritdoc cref="Replace(string, string)"/>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        var fresh = Path.Combine(folder, $"{Prefix(path)}{Guid.NewGuid():N}");
        try
        {
            WriteNew(fresh, bytes);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(path));
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
        SystemCalls.FlushFolder(folder);
    }

    /// <summary>The hidden files that killed commands left beside a file.</summary>
    public static IEnumerable<string> Leftovers(string path) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!, $"{Prefix(path)}*").Where(IsLeftover);

    /// <summary>The hidden files that killed commands left in a folder and the folders in it.</summary>
    public static IEnumerable<string> LeftoversIn(string folder) =>
        Directory.EnumerateFiles(folder, Prefix("*") + "*", Everywhere).Where(IsLeftover);

    private static string Prefix(string path) => $".{Path.GetFileName(path)}{Mark}";

    private static bool IsLeftover(string path) =>
        path.LastIndexOf(Mark, StringComparison.Ordinal) is >= 0 and var mark
        && Guid.TryParseExact(path[(mark + Mark.Length)..], "N", out _);

    /// <summary>Writes a file that does not exist yet, not even as a link, and flushes it to the disk.</summary>
    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
