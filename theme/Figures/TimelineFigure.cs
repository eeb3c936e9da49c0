using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Theme.Figures;

/// <summary>
/// The timeline as a picture. A mark is as long as its date is inexact, and fades where the study gives no start or
/// end. An undated event has a ring between its neighbors in the study's order.
/// </summary>
/// <param name="IsVertical">Whether time runs down instead of to the right.</param>
/// <param name="Marks">The pixels across the axis that marks are in.</param>
/// <param name="Items">The entries in reading order.</param>
public sealed record TimelineFigure(
    FigureSize Size,
    bool IsVertical,
    int Height,
    TimeAxis Axis,
    ImmutableArray<AxisTick> Ticks,
    (int From, int To) Marks,
    ImmutableArray<TimelineItem> Items
)
{
    /// <summary>The length over which a mark fades.</summary>
    public const int Fade = 48;

    /// <summary>The radius of the ring of an undated event.</summary>
    public const int Ring = 4;

    /// <summary>The shortest mark.</summary>
    private const int Shortest = 3;

    public static TimelineFigure? Of(ImmutableArray<TimelineEvent> events, FigureSize size, DateWords words) =>
        TimelineTimes.Of(events, words) is { } times
            ? size == FigureSize.Wide
                ? TimelineRows.Of(times, size, words)
                : TimelineColumn.Of(times, size, words)
            : null;

    /// <summary>The torn strip across the axis, as SVG path data; null if the axis has one scale.</summary>
    public string? Break
    {
        get
        {
            if (Axis.BreakYear is not { } year)
                return null;
            var (edge, teeth) = (Axis.At(year) - TimeAxis.Break + 3, (Marks.To - Marks.From) / 6);
            string Zigzag(int sign) =>
                string.Concat(Enumerable.Range(0, teeth).Select(tooth => Step(tooth % 2 == 0 ? 2 : -2, 6 * sign)));
            return IsVertical
                ? $"M{Marks.From} {edge}l{Zigzag(1)}v8l{Zigzag(-1)}z"
                : $"M{edge} {Marks.From}l{Zigzag(1)}h8l{Zigzag(-1)}z";
        }
    }

    /// <summary>What readers must know to read the picture.</summary>
    public IEnumerable<string> NotesIn(FigureWords words)
    {
        var entries = Items.Select(item => item.Entry).ToList();
        yield return words.TimelineNote;
        if (entries.Any(entry => entry.FadesIn || entry.FadesOut))
            yield return words.TimelineFades;
        if (entries.Any(entry => entry.Extent is null))
            yield return words.TimelineUndated;
        if (Axis.BreakYear is { } year)
            yield return words.TimelineBreak((int)year);
    }

    private string Step(int along, int across)
    {
        var (x, y) = IsVertical ? (across, along) : (along, across);
        return string.Create(CultureInfo.InvariantCulture, $"{x} {y} ");
    }

    public static int LineHeight(FigureSize size) => size.TextSize + 3;

    /// <summary>
    /// The words for a date, the best first: the study's own unless the label contains them, then those for the date.
    /// </summary>
    internal static IEnumerable<string> DatesOf(TimelineEvent item, DateWords words) =>
        new[] { item.DateTextIn(words), EdtfWords.Of(item.Date.Value, words) }.Where(text =>
            !item.Statement.Text.Contains(text, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The first and the last pixel of an entry's mark along the axis.</summary>
    internal static (int From, int To) Along(TimelineEntry entry, TimeAxis axis)
    {
        if (entry.Extent is not { } extent)
            return (axis.At(entry.At) - Ring, axis.At(entry.At) + Ring);
        if (extent.From is not { } from)
            return (Math.Max(axis.At(extent.To!.Value) - Fade, axis.Start), axis.At(extent.To.Value));
        if (extent.To is not { } to)
            return (axis.At(from), Math.Min(axis.At(from) + Fade, axis.End));
        return (axis.At(from), Math.Max(axis.At(to), axis.At(from) + Shortest));
    }
}

/// <summary>An entry in the picture.</summary>
/// <param name="Mark">The box of its mark.</param>
/// <param name="Target">The box that reacts to a touch, which contains the label.</param>
/// <param name="Text">The start of the first baseline of the label.</param>
/// <param name="Lines">The lines of the label.</param>
/// <param name="Date">The words for the date; null if there is no room for them.</param>
/// <param name="Leader">The line from the mark to the label as SVG path data; null if they are in one row.</param>
public sealed record TimelineItem(
    TimelineEntry Entry,
    FigureBox Mark,
    FigureBox Target,
    FigurePoint Text,
    ImmutableArray<string> Lines,
    TimelineDate? Date,
    string? Leader
);

/// <summary>The words for the date of an entry, which start or end at a point.</summary>
public sealed record TimelineDate(string Words, FigurePoint At, bool EndsAtX);
