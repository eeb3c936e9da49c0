using AfPakSite.Benchmarks.Growth;

namespace AfPakSite.Benchmarks;

/// <summary>
/// Measures complete processes, and compares their CPU times within one run: the native program with
/// Hugo, and a long study with a short one.
/// </summary>
internal static class Program
{
    /// <summary>
    /// The maximum ratio of the real site's CPU time to Hugo's. It was 3 until each number led to a list of the sentences
    /// that it counts, and each section had notes: Hugo's pages have neither. It was 4 until the benchmark ran on a machine
    /// whose system calls cost more, and the site is many files: there, the program before and after took the same time.
    /// </summary>
    private const double MostHugos = 5;

    /// <summary>
    /// The maximum ratio of CPU times for four times the text. Linear time gives slightly less than 4, because each run
    /// also starts.
    /// </summary>
    private const double MostGrowth = 4.8;

    /// <summary>
    /// The same for the alignment, with an exponent of 1.2: the memory of a long study does not fit into the caches of the
    /// processor. Its limit was 4.8 as long as the time of the short study contained the compilation of the code.
    /// </summary>
    private static readonly double MostGrowthOfAlignment = Math.Pow(Factor, 1.2);

    /// <summary>
    /// The maximum ratio of the memory of a build to the size of its output: it is about 1 GiB for the large study.
    /// </summary>
    private const double MostMemory = 3.4;

    private const int Runs = 11;
    private const int LongRuns = 5;
    private const int Chapters = 20;

    /// <summary>How many times as long the long study is.</summary>
    private const int Factor = 4;

    /// <summary>As many as make sections of about 420 words.</summary>
    private const int ParagraphsOfLargeStudy = 10;

    /// <param name="arguments">
    /// The native program; without it the program is published first. Or <c>growth</c>, with the names of generators.
    /// </param>
    private static int Main(string[] arguments)
    {
        if (arguments is ["growth", .. var names])
            return GrowthTest.Passes(names) ? 0 : 1;
        using var folder = new TemporaryFolder();
        var program = arguments is [var path] ? path : NativeProgram.Publish(folder.Sub("program"));
        bool[] passed =
        [
            CompareWithHugo(program, folder),
            CompareLengths(program, folder),
            CompareMemory(program, folder),
            Alignment.Growth(Chapters, Factor) <= MostGrowthOfAlignment,
        ];
        return passed.All(isPassed => isPassed) ? 0 : 1;
    }

    private static bool CompareWithHugo(string program, TemporaryFolder folder)
    {
        if (!HugoSite.IsInstalled)
        {
            Console.WriteLine("skipped: there is no Hugo to compare with (on Debian: apt-get install hugo)");
            return true;
        }
        var site = HugoSite.Of(RealSite().Run().Output, folder.Sub("hugo"));
        var hugo = Benchmark.Hugo($"Hugo with {site.Pages} pages", site, folder.Sub("hugo-output"));
        var build = RealSite();
        for (var run = 0; run < Runs; run++)
        {
            hugo.Run();
            build.Run();
        }
        hugo.Print(hugo);
        return build.Print(hugo) <= MostHugos;

        Benchmark RealSite() =>
            Benchmark.Build("build the real site", program, NativeProgram.Root, folder.Sub("output"));
    }

    private static bool CompareMemory(string program, TemporaryFolder folder)
    {
        var study = SyntheticStudy.Write(folder.Sub("large-study"), Factor * Chapters, ParagraphsOfLargeStudy);
        var name = $"memory of {SyntheticStudy.Sections(Factor * Chapters)} sections";
        var build = Benchmark.Build(name, program, study, folder.Sub("large-output"));
        return build.PrintMemory() <= MostMemory;
    }

    private static bool CompareLengths(string program, TemporaryFolder folder)
    {
        var (small, large) = (Study(Chapters), Study(Factor * Chapters));
        for (var run = 0; run < LongRuns; run++)
        {
            for (var part = 0; part < Factor; part++)
                small.Run();
            large.Run();
        }
        small.Print(small);
        return large.Print(small) <= MostGrowth;

        Benchmark Study(int chapters)
        {
            var study = SyntheticStudy.Write(folder.Sub($"study-{chapters}"), chapters);
            var name = $"build {SyntheticStudy.Sections(chapters)} sections";
            return Benchmark.Build(name, program, study, folder.Sub($"output-{chapters}"));
        }
    }
}
