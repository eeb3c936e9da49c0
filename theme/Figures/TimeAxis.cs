using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.Theme.Figures;

/// <summary>A linear scale from years to pixels.</summary>
public sealed record TimeAxis(double First, double Last, int Left, int Right)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The axis that contains all extents and ends at whole years; null if no extent has a date.</summary>
    public static TimeAxis? Of(IEnumerable<TimeExtent> extents, int left, int right)
    {
        var years = extents.SelectMany(extent => new[] { extent.From, extent.To }).OfType<double>().ToList();
        if (years.Count == 0)
            return null;
        var first = Math.Floor(years.Min());
        return new(first, Math.Max(Math.Ceiling(years.Max() - 1e-9), first + 1), left, right);
    }

    public int At(double year) =>
        Left + (int)Math.Round((year - First) * (Right - Left) / (Last - First), MidpointRounding.AwayFromZero);

    /// <summary>The labels of round years, at least a distance in pixels apart.</summary>
    public ImmutableArray<AxisTick> Ticks(int distance)
    {
        var step = Steps.FirstOrDefault(step => (Right - Left) * step / (Last - First) >= distance, Steps[^1]);
        var ticks = ImmutableArray.CreateBuilder<AxisTick>();
        for (var year = (int)Math.Ceiling(First / step) * step; year < Last; year += step)
            ticks.Add(new(At(year), year.ToString(CultureInfo.InvariantCulture)));
        return ticks.ToImmutable();
    }
}

/// <summary>The label of a year on an axis.</summary>
public readonly record struct AxisTick(int X, string Label);
