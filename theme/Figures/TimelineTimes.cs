using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>The times of all entries of a timeline, from which each picture of it is laid out.</summary>
/// <param name="Entries">The entries in their order.</param>
/// <param name="Crowded">The first of the crowded last years, which get a larger scale; null if there are none.</param>
/// <param name="CrowdedShare">The share of the axis that the crowded years get: about that of their events.</param>
public sealed record TimelineTimes(
    ImmutableArray<TimelineEntry> Entries,
    double First,
    double Last,
    double? Crowded,
    double CrowdedShare
)
{
    /// <summary>With more entries than this, a picture would be unreadable.</summary>
    private const int Most = 200;

    /// <summary>With fewer dated events than this, one scale is enough.</summary>
    private const int FewestForBreak = 8;

    /// <summary>The last years are crowded if they have this many times their share of the events.</summary>
    private const double CrowdedTimes = 3;

    /// <summary>The times of the entries; null if none has a date, or if there are too many for a picture.</summary>
    public static TimelineTimes? Of(ImmutableArray<TimelineEvent> events, DateWords words)
    {
        var extents = events.Select(item => TimeExtent.Of(item, words)).ToImmutableArray();
        var years = extents
            .OfType<TimeExtent>()
            .SelectMany(extent => new[] { extent.From, extent.To })
            .OfType<double>();
        if (events.Length > Most || !years.Any())
            return null;
        var first = Math.Floor(years.Min());
        var last = Math.Max(Math.Ceiling(years.Max() - 1e-9), first + 1);
        var starts = events.Zip(extents).Where(pair => !pair.First.IsPeriod).Select(pair => pair.Second?.From);
        var (crowded, share) = CrowdedYears([.. starts.OfType<double>()], first, last);
        return new(
            [
                .. events.Select(
                    (item, index) => new TimelineEntry(item, extents[index], Between(events, extents, index))
                ),
            ],
            first,
            last,
            crowded,
            share
        );
    }

    /// <summary>
    /// The time between the dated events before and after an undated one; for a dated entry its own start or end.
    /// </summary>
    private static double Between(ImmutableArray<TimelineEvent> events, ImmutableArray<TimeExtent?> extents, int index)
    {
        if (extents[index] is { } extent)
            return extent.From ?? extent.To!.Value;
        var dated = Enumerable
            .Range(0, events.Length)
            .Where(other => !events[other].IsPeriod && extents[other] is not null);
        var before = dated
            .Where(other => other < index)
            .Select(other => extents[other]!.To ?? extents[other]!.From)
            .LastOrDefault();
        var after = dated
            .Where(other => other > index)
            .Select(other => extents[other]!.From ?? extents[other]!.To)
            .FirstOrDefault();
        return ((before ?? after) + (after ?? before)) / 2
            ?? extents.OfType<TimeExtent>().Max(other => other.To ?? other.From!.Value);
    }

    /// <summary>
    /// The years from which on there are most events beyond their share of the time, if that is many times their share.
    /// </summary>
    private static (double? Year, double Share) CrowdedYears(ImmutableArray<double> starts, double first, double last)
    {
        if (starts.Length < FewestForBreak)
            return (null, 0);
        var (year, events, time) = starts
            .Select(Math.Floor)
            .Where(year => year > first)
            .Distinct()
            .Order()
            .Select(year =>
                (
                    Year: year,
                    Events: starts.Count(start => start >= year) / (double)starts.Length,
                    Time: (last - year) / (last - first)
                )
            )
            .OrderByDescending(part => part.Events - part.Time)
            .FirstOrDefault();
        return events >= 0.25 && events >= CrowdedTimes * time ? (year, Math.Clamp(events, 0.45, 0.6)) : (null, 0);
    }
}

/// <summary>An entry of a timeline with its time.</summary>
/// <param name="Extent">Null if the study gives no date.</param>
/// <param name="At">The time of its mark, in years: the start; without a date, between its neighbors.</param>
public sealed record TimelineEntry(TimelineEvent Item, TimeExtent? Extent, double At)
{
    public bool FadesIn => Extent is { From: null };

    public bool FadesOut => Extent is { To: null };
}
