using System.Collections.Immutable;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The timeline from top to bottom: marks in lanes on the left, and the labels below each other on the right, each
/// joined with its mark by a line.
/// </summary>
internal static class TimelineColumn
{
    private const int Left = 38;
    private const int Lane = 11;
    private const int Thickness = 8;
    private const int LeaderWidth = 24;
    private const int LeaderGap = 4;
    private const int LabelGap = 10;
    private const int Margin = 8;
    private const int TickDistance = 36;

    public static TimelineFigure Of(TimelineTimes times, FigureSize size, DateWords words)
    {
        // The lanes need the axis, the axis needs the heights of the labels, and these need the width beside the lanes.
        var entries = InOrder(times.Entries);
        for (var lanes = 1; ; )
        {
            var x = Left + (lanes * Lane) + LeaderWidth;
            var labels = entries
                .Select(entry => TextWidth.Wrap(entry.Item.Statement.Text, size.Width - x, size.TextSize))
                .ToImmutableArray();
            var axis = AxisFor(times, entries, [.. labels.Select(lines => HeightOf(lines, size))]);
            var marks = Marks(entries, axis, out var needed);
            if (needed <= lanes)
                return Joined(entries, labels, marks, axis, size, words, x);
            lanes = needed;
        }
    }

    private static int HeightOf(ImmutableArray<string> lines, FigureSize size) =>
        ((lines.Length + 1) * TimelineFigure.LineHeight(size)) + LabelGap;

    /// <summary>The axis, each part of which is as long as its labels.</summary>
    private static TimeAxis AxisFor(
        TimelineTimes times,
        ImmutableArray<TimelineEntry> entries,
        ImmutableArray<int> heights
    )
    {
        var late = entries.Zip(heights).Where(pair => pair.First.At >= times.Crowded).Sum(pair => pair.Second);
        return TimeAxis.Of(
            (times.First, times.Last),
            times.Crowded,
            Margin,
            Margin + heights.Sum(),
            late / (double)heights.Sum()
        );
    }

    private static TimelineFigure Joined(
        ImmutableArray<TimelineEntry> entries,
        ImmutableArray<ImmutableArray<string>> labels,
        ImmutableArray<FigureBox> marks,
        TimeAxis axis,
        FigureSize size,
        DateWords words,
        int x
    )
    {
        var items = ImmutableArray.CreateBuilder<TimelineItem>(entries.Length);
        var (right, top, anchor) = (x - LeaderWidth, Margin, 0);
        for (var index = 0; index < entries.Length; index++)
        {
            var (entry, mark, height) = (entries[index], marks[index], HeightOf(labels[index], size));
            anchor = Anchor(entry, mark, anchor);
            var date = top + size.TextSize;
            items.Add(
                new(
                    entry,
                    mark,
                    new(x - 4, top - 3, size.Width - x + 4, height - 2),
                    new(x, date + TimelineFigure.LineHeight(size)),
                    labels[index],
                    Date(entry, new(x, date), size, words),
                    $"M{mark.X + mark.Width} {anchor}H{right}L{x - 5} {date - 4}"
                )
            );
            top += height;
        }
        return new(size, true, top + Margin, axis, axis.Ticks(TickDistance), (Left - 4, right), items.ToImmutable());
    }

    /// <summary>The events in their order, and each period before the first event that is later.</summary>
    private static ImmutableArray<TimelineEntry> InOrder(ImmutableArray<TimelineEntry> entries)
    {
        var ordered = entries.Where(entry => !entry.Item.IsPeriod).ToList();
        foreach (var period in entries.Where(entry => entry.Item.IsPeriod))
        {
            var place = ordered.FindIndex(entry => entry.At >= period.At);
            ordered.Insert(place < 0 ? ordered.Count : place, period);
        }
        return [.. ordered];
    }

    /// <summary>The first words for the date that fit; null if none does.</summary>
    private static TimelineDate? Date(TimelineEntry entry, FigurePoint at, FigureSize size, DateWords words)
    {
        var dates = TimelineFigure.DatesOf(entry.Item, words).ToList();
        var fitting = dates.FirstOrDefault(date => at.X + TextWidth.Of(date, size.TextSize) <= size.Width);
        return fitting is null ? null : new(fitting, at, false);
    }

    /// <summary>The marks, each in the first lane that is free.</summary>
    private static ImmutableArray<FigureBox> Marks(ImmutableArray<TimelineEntry> entries, TimeAxis axis, out int lanes)
    {
        var (ends, marks) = (new List<int>(), ImmutableArray.CreateBuilder<FigureBox>(entries.Length));
        foreach (var (from, to) in entries.Select(entry => TimelineFigure.Along(entry, axis)))
        {
            var lane = ends.FindIndex(end => end + 2 < from);
            if (lane < 0)
            {
                lane = ends.Count;
                ends.Add(to);
            }
            ends[lane] = to;
            marks.Add(new(Left + (lane * Lane), from, Thickness, to - from));
        }
        lanes = ends.Count;
        return marks.ToImmutable();
    }

    /// <summary>
    /// Where the line to the label leaves the mark: as near to its start as possible without crossing the line before.
    /// </summary>
    private static int Anchor(TimelineEntry entry, FigureBox mark, int before)
    {
        var (first, last) = (
            mark.Y + Math.Min(4, mark.Height / 2),
            mark.Y + mark.Height - Math.Min(4, mark.Height / 2)
        );
        return entry.FadesIn ? last : Math.Clamp(before + LeaderGap, first, entry.FadesOut ? (first + last) / 2 : last);
    }
}
