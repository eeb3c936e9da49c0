using System.Globalization;

namespace AfPakSite.Benchmarks;

/// <summary>The CPU times of a program, each measured over an empty output folder.</summary>
/// <param name="Output">The folder that the program publishes.</param>
internal sealed record Benchmark(string Name, string Program, string[] Arguments, string Output)
{
    private readonly List<double> times = [];

    /// <summary>The median of the measured times, in milliseconds.</summary>
    public double Median => MedianOf(times);

    /// <summary>
    /// The median of the ratios of each time to the mean of another benchmark's times directly before it: the speed of
    /// a machine drifts, and a long run meets more noise than a short one.
    /// </summary>
    /// <param name="other">Measured as often, or several times as often, between the runs of this one.</param>
    public double RatioTo(Benchmark other)
    {
        var each = other.times.Count / times.Count;
        return MedianOf(times.Zip(other.times.Chunk(each), (time, before) => time / before.Average()));
    }

    private static double MedianOf(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

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

    /// <summary>Runs once, prints the peak of the memory, and returns its ratio to the size of the output.</summary>
    public double PrintMemory()
    {
        const double Megabyte = 1 << 20;
        var memory = PeakMemory.Of(Program, Arguments) / Megabyte;
        var files = new DirectoryInfo(Output).EnumerateFiles("*", SearchOption.AllDirectories);
        var size = files.Sum(file => file.Length) / Megabyte;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Name, -26} {memory, 6:F0} MB {memory / size, 6:F2} times its output of {size:F0} MB"
            )
        );
        return memory / size;
    }

    /// <summary>Prints the median, and the ratio to another benchmark.</summary>
    public double Print(Benchmark other)
    {
        var ratio = RatioTo(other);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Name, -26} {Median, 6:F0} ms {ratio, 6:F2} times {other.Name}"
            )
        );
        return ratio;
    }
}
