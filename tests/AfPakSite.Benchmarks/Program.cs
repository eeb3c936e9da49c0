namespace AfPakSite.Benchmarks;

/// <summary>
/// Measures whole processes, as users pay for them: the CPU time of a build as a multiple of what a small program of the same
/// kind of work takes, and of an empty one, run in turn with it on the same machine.
/// </summary>
internal static class Program
{
    /// <summary>How many times the CPU time of the yardstick the real site may take.</summary>
    private const double HighestRatio = 6;

    /// <summary>How many seconds of CPU the alignment of a long study may take.</summary>
    private const double LongestAlignment = 2;

    private const int Runs = 11;
    private const int SyntheticRuns = 3;

    private static int Main()
    {
        using var folder = new TemporaryFolder();
        var empty = Publisher.PublishProgram(folder.Sub("empty"), Yardstick.Empty);
        var yardstick = Publisher.PublishProgram(folder.Sub("yardstick"), Yardstick.Work);
        var tool = Publisher.PublishTool(folder.Sub("tool"));
        var study = SyntheticStudy.Write(folder.Sub("synthetic"));

        var (emptyTimes, yardstickTimes, realTimes, syntheticTimes) = (
            new List<double>(),
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        var (realOutput, syntheticOutput) = (folder.Sub("real-output"), folder.Sub("synthetic-output"));
        Build(tool, Publisher.Root, realOutput);
        Build(tool, study, syntheticOutput);
        for (var run = 0; run < Runs; run++)
        {
            emptyTimes.Add(Measure(empty));
            yardstickTimes.Add(Measure(yardstick));
            realTimes.Add(Build(tool, Publisher.Root, realOutput));
        }
        for (var run = 0; run < SyntheticRuns; run++)
            syntheticTimes.Add(Build(tool, study, syntheticOutput));
        var alignment = Alignment.Measure().TotalMilliseconds;

        var unit = Median(yardstickTimes);
        var ratio = Median([.. realTimes.Zip(yardstickTimes, (real, yardstick) => real / yardstick)]);
        Print("empty-program", Median(emptyTimes), Median(emptyTimes) / unit, "");
        Print("yardstick", unit, 1, "");
        Print(
            "build-real-site",
            Median(realTimes),
            ratio,
            $"at most {HighestRatio}; {Median(realTimes) / Median(emptyTimes):F1} empty programs"
        );
        Print(
            $"build-{SyntheticStudy.Sections}-sections",
            Median(syntheticTimes),
            Median(syntheticTimes) / unit,
            $"{Median(syntheticTimes) / SyntheticStudy.Sections:F2} ms a section"
        );
        Print(
            $"align-{Alignment.Sections}-sections",
            alignment,
            alignment / unit,
            $"after {Alignment.Edits} edits; at most {LongestAlignment} s"
        );
        return ratio > HighestRatio || alignment > 1000 * LongestAlignment ? 1 : 0;
    }

    /// <summary>A build over the one before, as after an edit: what a file system takes to make thousands of new files is not measured.</summary>
    private static double Build(string tool, string root, string output) =>
        Measure(tool, "build", "--root", root, "--output", output, "--quiet");

    private static double Measure(string program, params string[] arguments) =>
        ProcessTime.Of("dotnet", [program, .. arguments]).TotalMilliseconds;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string name, double milliseconds, double ratio, string note) =>
        Console.WriteLine($"{name, -22} {milliseconds, 8:F0} ms {ratio, 8:F1}  {note}".TrimEnd());
}
