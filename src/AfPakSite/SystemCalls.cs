using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>The system calls that .NET does not offer. A system without one of them is not an error.</summary>
internal static class SystemCalls
{
    private const int CurrentFolder = -100;
    private const int ReadOnly = 0;

    /// <summary>RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS.</summary>
    private const uint Swap = 2;

    private const uint TypeOfFile = 1;
    private const int SizeOfStatus = 256;
    private const int PlaceOfMode = 28;
    private const int MaskOfType = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>Exchanges two folders in one step; false where the system or the file system cannot.</summary>
    public static bool TryExchange(string first, string second)
    {
        try
        {
            return OperatingSystem.IsLinux()
                ? RenameLinux(CurrentFolder, Name(first), CurrentFolder, Name(second), Swap) == 0
                : OperatingSystem.IsMacOS() && RenameMac(Name(first), Name(second), Swap) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>
    /// Flushes the names in a folder, so that a new name survives a loss of power. Windows does this itself.
    /// </summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsWindows())
            WithHandle(folder, Flush);
    }

    /// <summary>
    /// Flushes the file system of a folder: one call for all files that were written. Other systems than Linux can
    /// flush only file by file, which takes longer than the rest of a build, so nothing is flushed there.
    /// </summary>
    /// <exception cref="IOException">The disk could not keep everything that was written to it.</exception>
    public static void FlushFileSystem(string folder)
    {
        if (OperatingSystem.IsLinux() && WithHandle(folder, FlushAll) != 0)
            throw new IOException($"The disk of “{folder}” cannot be flushed.");
    }

    /// <summary>Whether a file may be a regular one: not a pipe, socket or device, as far as Linux tells.</summary>
    public static bool MayBeRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var status = new byte[SizeOfStatus];
        return Status(CurrentFolder, Name(path), 0, TypeOfFile, status) != 0
            || (BitConverter.ToUInt16(status, PlaceOfMode) & MaskOfType) == RegularFile;
    }

    /// <summary>The result of a call; 0 if the folder cannot be opened.</summary>
    private static int WithHandle(string folder, Func<int, int> call)
    {
        var handle = Open(Name(folder), ReadOnly);
        if (handle < 0)
            return 0;
        var result = call(handle);
        _ = Close(handle);
        return result;
    }

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes($"{path}\0");

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int mode);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int handle);

    [DllImport("libc", EntryPoint = "syncfs")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FlushAll(int handle);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameLinux(int firstFolder, byte[] first, int secondFolder, byte[] second, uint flags);

    [DllImport("libc", EntryPoint = "renamex_np")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameMac(byte[] first, byte[] second, uint flags);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, byte[] path, int flags, uint mask, byte[] status);
}
