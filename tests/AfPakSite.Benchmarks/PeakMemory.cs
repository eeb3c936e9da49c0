using System.Diagnostics;

namespace AfPakSite.Benchmarks;

/// <summary>Measures the memory of a process.</summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Runs a program to its end, and returns the most bytes that it had in memory. The system forgets them with the
    /// process, so it is asked again and again.
    /// </summary>
    public static long Of(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        var peak = 0L;
        while (!process.WaitForExit(Interval))
            peak = Math.Max(peak, Now(process));
        return process.ExitCode == 0
            ? peak
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>0 for a process that has ended since it was last seen.</summary>
    private static long Now(Process process)
    {
        process.Refresh();
        try
        {
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
