using System.Globalization;

namespace AfPakSite.Benchmarks;

/// <summary>The CPU times of a program, each measured over an empty output folder.</summary>
/// <param name="Output">The folder that the program publishes.</param>
internal sealed record Benchmark(string Name, string Program, string[] Arguments, string Output)
{
    private readonly List<double> times = [];

    /// <summary>The median of the measured times, in milliseconds.</summary>
    public double Median => times.Order().ElementAt(times.Count / 2);

    public static Benchmark Build(string name, string program, string root, string output) =>
        new(name, program, ["build", "--quiet", "--root", root, "--output", output], output);

    public static Benchmark Hugo(string name, HugoSite site, string output) =>
        new(name, HugoSite.Program, ["--quiet", "--source", site.Folder, "--destination", output], output);

    public Benchmark Run()
    {
        if (Directory.Exists(Output))
            Directory.Delete(Output, recursive: true);
        times.Add(ProcessTime.Of(Program, Arguments).TotalMilliseconds);
        return this;
    }

    /// <summary>Prints the median, and its ratio to another benchmark's.</summary>
    public double Print(Benchmark other)
    {
        var ratio = Median / other.Median;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Name, -26} {Median, 6:F0} ms {ratio, 6:F2} times {other.Name}"
            )
        );
        return ratio;
    }
}
