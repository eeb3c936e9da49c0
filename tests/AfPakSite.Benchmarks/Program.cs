namespace AfPakSite.Benchmarks;

/// <summary>
/// Measures whole processes, as users pay for them: the CPU time of a build as a multiple of what an empty .NET program
/// takes, run in turn with it on the same machine.
/// </summary>
internal static class Program
{
    private const double HighestRatio = 15;
    private const int Runs = 11;
    private const int SyntheticRuns = 3;

    private static int Main()
    {
        using var folder = new TemporaryFolder();
        var empty = Publisher.PublishEmptyProgram(folder.Sub("empty"));
        var tool = Publisher.PublishTool(folder.Sub("tool"));
        var study = SyntheticStudy.Write(folder.Sub("synthetic"));

        var (emptyTimes, realTimes, syntheticTimes) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            emptyTimes.Add(Measure(empty));
            realTimes.Add(Build(tool, Publisher.Root, folder));
        }
        for (var run = 0; run < SyntheticRuns; run++)
            syntheticTimes.Add(Build(tool, study, folder));

        var unit = Median(emptyTimes);
        var ratio = Median(realTimes) / unit;
        Print("empty-program", unit, 1, "");
        Print("build-real-site", Median(realTimes), ratio, $"at most {HighestRatio}");
        Print($"build-{SyntheticStudy.Sections}-sections", Median(syntheticTimes), Median(syntheticTimes) / unit, $"{Median(syntheticTimes) / SyntheticStudy.Sections:F2} ms a section");
        return ratio > HighestRatio ? 1 : 0;
    }

    private static double Build(string tool, string root, TemporaryFolder folder) =>
        Measure(tool, "build", "--root", root, "--output", folder.Sub($"output-{Guid.NewGuid():N}"), "--quiet");

    private static double Measure(string program, params string[] arguments) => ProcessTime.Of("dotnet", [program, .. arguments]).TotalMilliseconds;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Print(string name, double milliseconds, double ratio, string note) =>
        Console.WriteLine($"{name,-22} {milliseconds,8:F0} ms {ratio,8:F1}  {note}".TrimEnd());
}
