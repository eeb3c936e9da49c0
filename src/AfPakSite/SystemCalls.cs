using System.Runtime.InteropServices;
using System.Text;

namespace AfPakSite.CommandLine;

/// <summary>
/// The system calls that .NET does not offer. A system without one of them is not an error: those of Linux and macOS
/// alone are tried, and every other system of their family has the rest.
/// </summary>
internal static class SystemCalls
{
    private const int CurrentFolder = -100;
    private const int ReadOnly = 0;

    /// <summary>On Linux: O_WRONLY, O_CREAT, O_EXCL and O_CLOEXEC.</summary>
    private const int NewFile = 0x1 | 0x40 | 0x80 | 0x80000;

    /// <summary>All may read and write, except whom the umask of the user forbids it.</summary>
    private const int EverybodysFile = 0x1B6;

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
        if (OperatingSystem.IsLinux())
            return Try(() => RenameLinux(CurrentFolder, Name(first), CurrentFolder, Name(second), Swap)) == 0;
        return OperatingSystem.IsMacOS() && Try(() => RenameMac(Name(first), Name(second), Swap)) == 0;
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
        if (OperatingSystem.IsLinux() && WithHandle(folder, handle => Try(() => FlushAll(handle)) ?? 0) != 0)
            throw new IOException($"The disk of “{folder}” cannot be flushed.");
    }

    /// <summary>
    /// Writes a file that does not exist yet with three calls, of which .NET makes eight: a large site has more than a
    /// hundred thousand files. False if the system cannot; the file may exist then, and .NET says why.
    /// </summary>
    public static bool TryWriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        if (!OperatingSystem.IsLinux() || Open(Name(path), NewFile, EverybodysFile) is not (>= 0 and var handle))
            return false;
        var written = PositionalWrite(handle, in MemoryMarshal.GetReference(bytes), bytes.Length, 0);
        return Close(handle) == 0 && written == bytes.Length;
    }

    /// <summary>Whether a file may be a regular one: not a pipe, socket or device, as far as Linux tells.</summary>
    public static bool MayBeRegular(string path)
    {
        if (!OperatingSystem.IsLinux())
            return true;
        var status = new byte[SizeOfStatus];
        return Try(() => Status(CurrentFolder, Name(path), 0, TypeOfFile, status)) != 0
            || (BitConverter.ToUInt16(status, PlaceOfMode) & MaskOfType) == RegularFile;
    }

    /// <summary>The result of a call; null if the system does not have it.</summary>
    private static int? Try(Func<int> call)
    {
        try
        {
            return call();
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
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

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int mode, int permissions);

    [DllImport("libc", EntryPoint = "pwrite")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint PositionalWrite(int handle, in byte bytes, nint count, nint offset);

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
