using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.Theme.Figures;

/// <summary>Where a year stands in a picture: years lie evenly between two edges.</summary>
public sealed record TimeAxis(double First, double Last, int Left, int Right)
{
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The axis on which all of the extents have their place, whole years at both ends; null where none has a date.</summary>
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

    /// <summary>The round years that are written along the axis, far enough from each other to be read.</summary>
    public ImmutableArray<AxisTick> Ticks(int distance)
    {
        var step = Steps.FirstOrDefault(step => (Right - Left) * step / (Last - First) >= distance, Steps[^1]);
        var ticks = ImmutableArray.CreateBuilder<AxisTick>();
        for (var year = (int)Math.Ceiling(First / step) * step; year < Last; year += step)
            ticks.Add(new(At(year), year.ToString(CultureInfo.InvariantCulture)));
        return ticks.ToImmutable();
    }
}

/// <summary>A year written along an axis.</summary>
public sealed record AxisTick(int X, string Label);
