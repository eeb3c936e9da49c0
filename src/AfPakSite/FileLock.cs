using System.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>Lets only one command at a time write to a place.</summary>
internal static class FileLock
{
    /// <summary>
    /// The error codes of a locked file: EAGAIN on Linux, EAGAIN on macOS, ERROR_SHARING_VIOLATION on Windows.
    /// </summary>
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    private const int TriedEveryMilliseconds = 50;

    /// <summary>
    /// Takes the lock until the result is disposed; the system frees it when the process ends. The empty file stays,
    /// because deleting it would let two commands take the lock.
    /// </summary>
    /// <param name="holder">What the other command does: <c>Another build is still publishing there</c>.</param>
    /// <param name="patience">The time to wait for another command.</param>
    /// <exception cref="OperationCanceledException">The user stopped the command, before or while it waits.</exception>
    public static IDisposable Take(string path, string holder, TimeSpan patience, CancellationToken interrupted)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            interrupted.ThrowIfCancellationRequested();
            if (TryTake(path) is { } taken)
                return taken;
            if (Stopwatch.GetElapsedTime(started) >= patience)
                throw new UserErrorException($"{holder} and has locked “{path}”: try again when it has finished.");
            interrupted.WaitHandle.WaitOne(TriedEveryMilliseconds);
        }
    }

    /// <summary>Takes the lock; null if another command has it.</summary>
    public static IDisposable? TryTake(string path)
    {
        RequireFile(path);
        try
        {
            return Open(path);
        }
        catch (IOException fault) when (Taken.Contains(fault.HResult))
        {
            return null;
        }
    }

    private static FileStream Open(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static void RequireFile(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new UserErrorException($"The lock “{path}” is a link: delete it.");
        if (Directory.Exists(path))
            throw new UserErrorException($"The lock “{path}” is a folder: delete it.");
        if (File.Exists(path) && !SystemCalls.MayBeRegular(path))
            throw new UserErrorException($"The lock “{path}” is a pipe or a device: delete it.");
    }
}
