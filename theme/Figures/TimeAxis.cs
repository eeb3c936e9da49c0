using System.Collections.Immutable;
using System.Globalization;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// A scale from years to pixels: linear, or linear in two parts with a visible break before the crowded last years.
/// </summary>
public sealed record TimeAxis(ImmutableArray<AxisPart> Parts)
{
    /// <summary>The pixels between the two parts.</summary>
    public const int Break = 14;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The first pixel.</summary>
    public int Start => Parts[0].Start;

    /// <summary>The last pixel.</summary>
    public int End => Parts[^1].End;

    /// <summary>The first year after the break; null if the axis has none.</summary>
    public double? BreakYear => Parts.Length > 1 ? Parts[1].First : null;

    /// <summary>The axis of a time.</summary>
    /// <param name="crowded">The first year of the crowded years; null if there are none.</param>
    /// <param name="share">The share of the pixels that the crowded years get.</param>
    public static TimeAxis Of((double First, double Last) years, double? crowded, int start, int end, double share)
    {
        if (crowded is not { } year)
            return new([new(years.First, years.Last, start, end)]);
        var edge = end - (int)Math.Round((end - start - Break) * share, MidpointRounding.AwayFromZero);
        return new([new(years.First, year, start, edge - Break), new(year, years.Last, edge, end)]);
    }

    public int At(double year) => (Parts.LastOrDefault(part => part.First <= year) ?? Parts[0]).At(year);

    /// <summary>The labels of round years in each part, at least a distance in pixels apart.</summary>
    public ImmutableArray<AxisTick> Ticks(int distance)
    {
        var ticks = ImmutableArray.CreateBuilder<AxisTick>();
        foreach (var part in Parts)
        {
            var step = Steps.FirstOrDefault(step => part.At(part.First + step) - part.Start >= distance, Steps[^1]);
            for (var year = (int)Math.Ceiling(part.First / step) * step; year < part.Last; year += step)
            {
                var tick = new AxisTick(part.At(year), year.ToString(CultureInfo.InvariantCulture));
                if (ticks.Count == 0 || tick.At - ticks[^1].At >= distance)
                    ticks.Add(tick);
            }
        }
        return ticks.ToImmutable();
    }
}

/// <summary>A part of an axis with one scale.</summary>
public sealed record AxisPart(double First, double Last, int Start, int End)
{
    public int At(double year) =>
        Start + (int)Math.Round((year - First) * (End - Start) / (Last - First), MidpointRounding.AwayFromZero);
}

/// <summary>The label of a year on an axis.</summary>
public readonly record struct AxisTick(int At, string Label);
