using System.Globalization;

namespace AfPakSite.Benchmarks.Growth;

/// <summary>
/// Compiles sites of which one part is once, twice and four times as large, and compares their CPU times: no part may
/// cost much more than in proportion to its size.
/// </summary>
internal static class GrowthTest
{
    /// <summary>The maximum exponent: four times as much may take 5.3 times as long.</summary>
    private const double MostExponent = 1.2;

    /// <summary>How often a generator is measured until its exponent is small enough.</summary>
    private const int Tries = 8;

    /// <summary>The least time of the largest site, in milliseconds; where it takes less, the sites grow.</summary>
    private const double Shortest = 60;

    /// <summary>How often the sites of a generator may be made twice as large.</summary>
    private const int Doublings = 6;

    private static readonly int[] Factors = [1, 2, 4];

    /// <summary>Prints the generators that grow too fast, and returns whether there is none.</summary>
    /// <param name="names">The generators to measure, which are printed; all if empty.</param>
    public static bool Passes(IReadOnlyCollection<string> names)
    {
        Generator[] generators =
        [
            .. Generators.All.Where(generator => names.Count == 0 || names.Contains(generator.Name)),
        ];
        var unknown = names.Except(generators.Select(generator => generator.Name), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            Console.WriteLine($"There is no generator “{string.Join("”, “", unknown)}”.");
            return false;
        }
        StageTimes.Of(GrowingSite.Least); // compiles the code
        var constant = Enumerable
            .Range(0, 9)
            .Select(_ => StageTimes.Of(GrowingSite.Least))
            .Aggregate((a, b) => a.Min(b));
        var failed = 0;
        foreach (var generator in generators)
        {
            var times = Measure(generator, constant);
            var isSlow = Exponent(times, stage => stage.Sum) > MostExponent;
            failed += isSlow ? 1 : 0;
            if (isSlow || names.Count > 0)
                Console.WriteLine(Line(generator, times));
        }
        Console.WriteLine(
            $"{generators.Length} generators, {failed} of them with an exponent of more than "
                + $"{MostExponent.ToString(CultureInfo.InvariantCulture)}"
        );
        return failed == 0;
    }

    /// <summary>The times of the three sites without the constant part.</summary>
    private static StageTimes[] Measure(Generator generator, StageTimes constant)
    {
        for (var count = generator.Count; ; count *= 2)
        {
            GrowingSite[] sites = [.. Factors.Select(factor => generator.Make(factor * count))];
            StageTimes.Of(sites[0]); // compiles the code that only this part needs
            StageTimes[] times = [.. sites.Select(site => StageTimes.Of(site).Without(constant))];
            if (times[^1].Sum < Shortest && count < generator.Count << Doublings)
                continue;
            for (var tries = 1; tries < Tries && Exponent(times, stage => stage.Sum) > MostExponent; tries++)
                times = [.. sites.Zip(times, (site, before) => StageTimes.Of(site).Without(constant).Min(before))];
            return times;
        }
    }

    /// <summary>The slope of the line through the logarithms of the three times, which the outer two decide.</summary>
    private static double Exponent(StageTimes[] times, Func<StageTimes, double> stage) =>
        Math.Log(Math.Max(1, stage(times[^1])) / Math.Max(1, stage(times[0])), Factors[^1]);

    private static string Line(Generator generator, StageTimes[] times)
    {
        var exponents = StageTimes.Names.Select(
            (name, index) =>
                Invariant($"{name} {times[^1].Stages[index]:F0}^{Exponent(times, time => time.Stages[index]):F1}")
        );
        var sums = string.Join(' ', times.Select(time => Invariant($"{time.Sum, 5:F0}")));
        var exponent = Exponent(times, time => time.Sum);
        return Invariant($"{generator.Name, -50} {sums} ms, exponent {exponent:F2} ({string.Join(", ", exponents)})");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
