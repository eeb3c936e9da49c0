using System.Collections.Immutable;
using AfPakSite.Annotations;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The timeline as a picture: an axis from left to right and a row per entry, the periods first, then the events in
/// their order. A mark is as wide as the date is inexact. The marks of undated entries are left of the axis.
/// </summary>
public sealed record TimelineFigure(
    FigureSize Size,
    int Height,
    TimeAxis Axis,
    ImmutableArray<AxisTick> Ticks,
    ImmutableArray<TimelineRow> Rows
)
{
    /// <summary>With more entries than this, a picture would be unreadable.</summary>
    public const int Most = 200;

    private const int Undated = 24;
    private const int Arrow = 10;
    private const int Head = 22;
    private const int Foot = 24;
    private const int LeastRow = 25;
    private const int MarkHeight = 11;
    private const int Gap = 7;

    /// <summary>Lays out the entries; null if none has a date, or if there are too many.</summary>
    public static TimelineFigure? Of(ImmutableArray<TimelineEvent> events, FigureSize size)
    {
        var dated = events.Select(item => TimeExtent.Of(item.Date.Value)).OfType<TimeExtent>();
        var left = events.Any(item => TimeExtent.Of(item.Date.Value) is null) ? Undated + Arrow : Arrow;
        if (events.Length > Most || TimeAxis.Of(dated, left, size.Width - Arrow) is not { } axis)
            return null;
        var rows = ImmutableArray.CreateBuilder<TimelineRow>(events.Length);
        var top = Head;
        foreach (var item in events.Where(item => item.IsPeriod).Concat(events.Where(item => !item.IsPeriod)))
        {
            var row = Row(item, axis, size, top);
            rows.Add(row);
            top += row.Height;
        }
        return new(size, top + Foot, axis, axis.Ticks(44), rows.ToImmutable());
    }

    private static TimelineRow Row(TimelineEvent item, TimeAxis axis, FigureSize size, int top)
    {
        var text = item.Statement.Text;
        var width = TextWidth.Of(text, size.TextSize);
        if (TimeExtent.Of(item.Date.Value) is not { } extent)
            return Beside(
                item,
                null,
                TextWidth.Wrap(text, size.Width - Undated, size.TextSize),
                Undated,
                false,
                size,
                top
            );
        var mark = Mark(extent, axis);
        if (size.Width - mark.Right - Gap >= width)
            return Beside(item, mark, [text], mark.Right + Gap, false, size, top);
        if (mark.Left - Gap - axis.Left >= width)
            return Beside(item, mark, [text], mark.Left - Gap, true, size, top);
        return Above(item, mark, axis.Left - Arrow, size, top);
    }

    /// <summary>A row whose label is beside its mark.</summary>
    private static TimelineRow Beside(
        TimelineEvent item,
        TimelineMark? mark,
        ImmutableArray<string> lines,
        int x,
        bool endsAtX,
        FigureSize size,
        int top
    )
    {
        var height = LeastRow + ((lines.Length - 1) * LineHeight(size));
        return new(item, mark, lines, x, endsAtX, top + 17, top + 13, top, height);
    }

    /// <summary>
    /// A row whose label is above its mark, because there is no room beside it; both start at the same x if possible.
    /// </summary>
    private static TimelineRow Above(TimelineEvent item, TimelineMark mark, int left, FigureSize size, int top)
    {
        var lines = TextWidth.Wrap(item.Statement.Text, size.Width - left, size.TextSize);
        var widest = lines.Max(line => TextWidth.Of(line, size.TextSize));
        var x = Math.Max(left, Math.Min(mark.Left, size.Width - widest));
        var text = lines.Length * LineHeight(size);
        return new(item, mark, lines, x, false, top + 16, top + text + 12, top, text + 22);
    }

    private static TimelineMark Mark(TimeExtent extent, TimeAxis axis)
    {
        var left = extent.From is { } from ? axis.At(from) : axis.Left - Arrow;
        var right = extent.To is { } to ? axis.At(to) : axis.Right + Arrow;
        return new(extent, left, Math.Max(right, left + 3));
    }

    public static int LineHeight(FigureSize size) => size.TextSize + 3;

    /// <summary>A mark as SVG path data: a box, with a point at an open end.</summary>
    public static string Path(TimelineMark mark, int middle)
    {
        var half = mark.Extent.Kind == ExtentKind.Span ? 3 : MarkHeight / 2;
        var (start, end) = (
            mark.Extent.From is null ? mark.Left + Arrow : mark.Left,
            mark.Extent.To is null ? mark.Right - Arrow : mark.Right
        );
        var begin = mark.Extent.From is null
            ? $"M{start} {middle - half}L{mark.Left} {middle}L{start} {middle + half}"
            : $"M{start} {middle - half}V{middle + half}";
        var close = mark.Extent.To is null
            ? $"H{end}L{mark.Right} {middle}L{end} {middle - half}Z"
            : $"H{end}V{middle - half}Z";
        return begin + close;
    }
}

/// <summary>An entry in the picture.</summary>
/// <param name="Mark">Null if the study gives no date.</param>
/// <param name="Lines">The lines of the label.</param>
/// <param name="EndsAtX">Whether the label ends at X instead of starting there.</param>
/// <param name="Baseline">The y-coordinate of the first line's baseline.</param>
/// <param name="Middle">The y-coordinate of the mark's center.</param>
/// <param name="Top">The y-coordinate of the row's top.</param>
public sealed record TimelineRow(
    TimelineEvent Item,
    TimelineMark? Mark,
    ImmutableArray<string> Lines,
    int X,
    bool EndsAtX,
    int Baseline,
    int Middle,
    int Top,
    int Height
);

/// <summary>The time of an entry in the picture; an open end reaches to the edge.</summary>
public sealed record TimelineMark(TimeExtent Extent, int Left, int Right);
