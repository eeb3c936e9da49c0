using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>Replaces a file completely, or not at all, whatever ends the process.</summary>
internal static class SafeFile
{
    private const int ReadOnly = 0;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Writes a text to a new hidden file beside the old one, flushes it to the disk, and gives it the name of the old
    /// one. Deletes the hidden files that killed commands left; no other command may write the file meanwhile.
    /// </summary>
    /// <param name="path">Absolute, with links resolved.</param>
    public static void Replace(string path, string text)
    {
        var folder = Path.GetDirectoryName(path)!;
        var prefix = $".{Path.GetFileName(path)}.new-";
        foreach (var leftover in Directory.GetFiles(folder, $"{prefix}*"))
            File.Delete(leftover);
        var fresh = Path.Combine(folder, $"{prefix}{Guid.NewGuid():N}");
        try
        {
            WriteNew(fresh, Utf8.GetBytes(text));
            File.Move(fresh, path, overwrite: true);
        }
        finally
        {
            File.Delete(fresh);
        }
        FlushFolder(folder);
    }

    /// <summary>Writes a file that does not exist yet, not even as a link, and flushes it to the disk.</summary>
    private static void WriteNew(string path, byte[] bytes)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Flushes the names in a folder, so that a new name survives a loss of power. Windows does this itself; a system
    /// that cannot do it is not an error.
    /// </summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(Utf8.GetBytes($"{folder}\0"), ReadOnly);
        if (handle < 0)
            return;
        _ = Flush(handle);
        _ = Close(handle);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int mode);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
