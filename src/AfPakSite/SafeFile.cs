using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>Replaces a file completely, or not at all, whatever ends the process.</summary>
internal static class SafeFile
{
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
        Directory
            .EnumerateFiles(Path.GetDirectoryName(path)!, $"{Prefix(path)}*")
            .Where(file => Guid.TryParseExact(Path.GetFileName(file)[Prefix(path).Length..], "N", out _));

    private static string Prefix(string path) => $".{Path.GetFileName(path)}.new-";

    /// <summary>Writes a file that does not exist yet, not even as a link, and flushes it to the disk.</summary>
    private static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }
}
