using System.Diagnostics;
using System.Globalization;

namespace AfPakSite.Benchmarks;

/// <summary>Reads the CPU time of a process, its own and the system's for it.</summary>
internal static class ProcessTime
{
    /// <summary>
    /// Runs a program to its end. The shell measures it, because .NET cannot read the times of a process that has
    /// ended.
    /// </summary>
    public static TimeSpan Of(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "bash",
                ["-c", "TIMEFORMAT='%U %S'; time \"$@\" 2>/dev/null >/dev/null", "bash", program, .. arguments]
            )
            {
                RedirectStandardError = true,
            }
        )!;
        var times = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        return TimeSpan.FromSeconds(
            times.Split(' ').Sum(seconds => double.Parse(seconds, CultureInfo.InvariantCulture))
        );
    }

    /// <summary>Runs a program to its end, and prints its output if it fails.</summary>
    public static void Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}"
            );
    }
}
