using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The timeline from left to right: a row for each entry, first the periods, with the label on the left and the mark on
/// the right.
/// </summary>
internal static class TimelineRows
{
    private const int LabelWidth = 250;
    private const int Left = 268;
    private const int Head = 24;
    private const int Foot = 24;
    private const int Thickness = 10;
    private const int ThinThickness = 6;
    private const int Gap = 7;
    private const int TickDistance = 32;

    public static TimelineFigure Of(TimelineTimes times, FigureSize size, DateWords words)
    {
        var right = size.Width - Gap;
        var axis = TimeAxis.Of((times.First, times.Last), times.Crowded, Left, right, times.CrowdedShare);
        var items = ImmutableArray.CreateBuilder<TimelineItem>(times.Entries.Length);
        var top = Head;
        foreach (var entry in times.Entries.OrderByDescending(entry => entry.Item.IsPeriod))
        {
            var item = Row(entry, axis, size, words, top);
            items.Add(item);
            top += item.Target.Height;
        }
        return new(size, false, top + Foot, axis, axis.Ticks(TickDistance), (Head, top), items.ToImmutable());
    }

    private static TimelineItem Row(TimelineEntry entry, TimeAxis axis, FigureSize size, DateWords words, int top)
    {
        var lines = TextWidth.Wrap(entry.Item.Statement.Text, LabelWidth, size.TextSize);
        var height = (lines.Length * TimelineFigure.LineHeight(size)) + 9;
        var (from, to) = TimelineFigure.Along(entry, axis);
        var thickness =
            entry.Extent is null ? 2 * TimelineFigure.Ring
            : entry.Extent.Kind == ExtentKind.Span ? ThinThickness
            : Thickness;
        var mark = new FigureBox(from, top + ((height - thickness) / 2), to - from, thickness);
        return new(
            entry,
            mark,
            new(0, top, size.Width, height),
            new(0, top + 4 + size.TextSize),
            lines,
            Date(entry.Item, mark, axis, size, words),
            null
        );
    }

    /// <summary>The date after its mark, or before it, but not across the break; null if there is no room.</summary>
    private static TimelineDate? Date(
        TimelineEvent item,
        FigureBox mark,
        TimeAxis axis,
        FigureSize size,
        DateWords words
    )
    {
        var y = mark.Middle.Y + 4;
        foreach (var text in TimelineFigure.DatesOf(item, words))
        {
            var width = TextWidth.Of(text, size.TextSize);
            var (after, before) = (mark.X + mark.Width + Gap, mark.X - Gap);
            if (after + width <= size.Width && !Crosses(after, after + width))
                return new(text, new(after, y), false);
            if (before - width >= Left && !Crosses(before - width, before))
                return new(text, new(before, y), true);
        }
        return null;

        bool Crosses(int from, int to) =>
            axis.BreakYear is { } year && from < axis.At(year) && to > axis.At(year) - TimeAxis.Break;
    }
}
