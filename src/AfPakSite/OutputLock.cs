using System.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>Lets only one build at a time publish to a folder.</summary>
internal static class OutputLock
{
    /// <summary>
    /// The error codes of a locked file: EAGAIN on Linux, EAGAIN on macOS, ERROR_SHARING_VIOLATION on Windows.
    /// </summary>
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    private const int TriedEveryMilliseconds = 50;

    /// <summary>
    /// Takes the lock until the result is disposed. The empty file stays, because deleting it would let two builds take
    /// the lock.
    /// </summary>
    /// <param name="patience">The time to wait for another build.</param>
    public static IDisposable Take(string path, TimeSpan patience, CancellationToken interrupted)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (Taken.Contains(fault.HResult))
            {
                if (Stopwatch.GetElapsedTime(started) >= patience)
                    throw new UserErrorException(
                        $"Another build is still publishing there and has locked “{path}”: try again when it has finished."
                    );
            }
            interrupted.WaitHandle.WaitOne(TriedEveryMilliseconds);
            interrupted.ThrowIfCancellationRequested();
        }
    }
}
