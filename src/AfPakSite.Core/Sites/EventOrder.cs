using System.Collections.Immutable;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Sites;

/// <summary>
/// Sorts events by date: intervals that end at a date come before events that begin then. An undated event comes after
/// its <c>after</c> event, or keeps its place in the file.
/// </summary>
internal static class EventOrder
{
    public static ImmutableArray<TimelineEvent> Sort(ImmutableArray<TimelineEvent> events, DiagnosticBag diagnostics)
    {
        var ids = events.Select(item => item.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (
            var unknown in events
                .Select(item => item.After)
                .OfType<Located<string>>()
                .Where(after => !ids.Contains(after.Value))
        )
            diagnostics.Add(Catalog.ReferenceUnknown(unknown, ["event"], ids));
        var keys = new Dictionary<string, SortKey>(StringComparer.Ordinal);
        var last = new SortKey((int.MinValue, 0, 0), true, 0, 0);
        for (var index = 0; index < events.Length; index++)
            keys[events[index].Id.Value] = last = KeyOf(events[index].Date.Value, index, last);
        return
        [
            .. events
                .Select((item, index) => (item, key: KeyOf(item, index, events, keys)))
                .OrderBy(pair => pair.key)
                .Select(pair => pair.item),
        ];
    }

    private static SortKey KeyOf(EdtfDate date, int index, SortKey last) =>
        date.IsUnknown
            ? last with
            {
                File = index,
            }
            : new(date.Start?.Earliest ?? date.End!.Earliest, date.Start is not null, index, 0);

    /// <summary>
    /// The key of an undated event: that of the dated event before it, one step deeper. A cycle of <c>after</c> ends
    /// after as many steps as there are events.
    /// </summary>
    private static SortKey KeyOf(
        TimelineEvent item,
        int index,
        ImmutableArray<TimelineEvent> events,
        Dictionary<string, SortKey> keys
    )
    {
        var (current, steps) = (item, 0);
        while (
            current.Date.Value.IsUnknown
            && current.After is { } after
            && steps < events.Length
            && events.FirstOrDefault(other => other.Id.Value == after.Value) is { } previous
        )
        {
            current = previous;
            steps++;
        }
        return steps == 0 ? keys[item.Id.Value] : keys[current.Id.Value] with { Step = steps * events.Length + index };
    }

    /// <param name="Begins">Whether the event begins at the date instead of ending there.</param>
    private sealed record SortKey((int Year, int Month, int Day) Date, bool Begins, int File, int Step)
        : IComparable<SortKey>
    {
        public int CompareTo(SortKey? other) =>
            other is null
                ? 1
                : (Date, Begins, File, Step).CompareTo((other.Date, other.Begins, other.File, other.Step));
    }
}
