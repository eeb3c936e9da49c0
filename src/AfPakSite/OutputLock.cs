using System.Diagnostics;

namespace AfPakSite.CommandLine;

/// <summary>Lets one build at a time publish into a folder.</summary>
internal static class OutputLock
{
    /// <summary>What the systems call a file that another holds: EAGAIN on Linux, EAGAIN on macOS, ERROR_SHARING_VIOLATION on Windows.</summary>
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020)];

    private const int TriedEveryMilliseconds = 50;

    /// <summary>Holds the lock until the result is disposed of. The empty file stays: to delete it would let two in.</summary>
    /// <param name="patience">How long to wait for another build.</param>
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
                    throw new RefusalException(
                        $"Another build still publishes there and holds “{path}”: try again when it is done."
                    );
            }
            interrupted.WaitHandle.WaitOne(TriedEveryMilliseconds);
            interrupted.ThrowIfCancellationRequested();
        }
    }
}
