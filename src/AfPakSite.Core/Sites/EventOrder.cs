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
            diagnostics.AddSearched(
                Catalog.ReferenceUnknownKind,
                unknown.Span,
                () => Catalog.ReferenceUnknown(unknown, ["event"], ids)
            );
        var keys = new Dictionary<string, SortKey>(StringComparer.Ordinal);
        var last = new SortKey((int.MinValue, 0, 0), true, 0, 0);
        for (var index = 0; index < events.Length; index++)
            keys[events[index].Id.Value] = last = KeyOf(events[index].Date.Value, index, last);
        var chains = Chains(events, diagnostics);
        return
        [
            .. events
                .Select((item, index) => (item, key: KeyInChain(item, index)))
                .OrderBy(pair => pair.key)
                .Select(pair => pair.item),
        ];

        // An undated event has the key of the event before it, one step deeper.
        SortKey KeyInChain(TimelineEvent item, int index) =>
            chains[item] is (var first, > 0 and var steps)
                ? keys[first!.Id.Value] with
                {
                    Step = steps * events.Length + index,
                }
                : keys[item.Id.Value];
    }

    private static SortKey KeyOf(EdtfDate date, int index, SortKey last) =>
        date.IsUnknown
            ? last with
            {
                File = index,
            }
            : new(date.Start?.Earliest ?? date.End!.Earliest, date.Start is not null, index, 0);

    /// <summary>
    /// The first event of the chain of <c>after</c> that leads to each event. Reports circles, which begin at their
    /// first event in the file.
    /// </summary>
    private static Dictionary<TimelineEvent, Chain> Chains(
        ImmutableArray<TimelineEvent> events,
        DiagnosticBag diagnostics
    )
    {
        var byId = events.ToDictionary(item => item.Id.Value, StringComparer.Ordinal);
        var chains = new Dictionary<TimelineEvent, Chain>(ReferenceEqualityComparer.Instance);
        var open = new Stack<TimelineEvent>();
        foreach (var item in events)
        {
            var current = item;
            for (; !chains.ContainsKey(current) && Previous(current) is { } previous; current = previous)
            {
                chains.Add(current, Chain.Unfinished);
                open.Push(current);
            }
            var chain = chains.GetValueOrDefault(current, new(current, 0));
            if (chain == Chain.Unfinished)
            {
                diagnostics.Add(Catalog.EventCircle(open.Peek().After!.Value));
                chain = new(current, 0);
            }
            chains[current] = chain;
            while (open.TryPop(out var later))
                chains[later] = chain = chain with { Steps = chain.Steps + 1 };
        }
        return chains;

        TimelineEvent? Previous(TimelineEvent item) =>
            item.Date.Value.IsUnknown && item.After is { } after ? byId.GetValueOrDefault(after.Value) : null;
    }

    /// <param name="First">The event at the beginning, which has a date or is after no other.</param>
    /// <param name="Steps">The number of steps from there.</param>
    private readonly record struct Chain(TimelineEvent? First, int Steps)
    {
        /// <summary>The chain of an event while the events before it are sought.</summary>
        public static Chain Unfinished => default;
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
