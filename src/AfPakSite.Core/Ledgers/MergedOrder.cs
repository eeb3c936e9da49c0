namespace AfPakSite.Ledgers;

/// <summary>Merges two orders of ids that developed from one.</summary>
internal static class MergedOrder
{
    /// <summary>
    /// All ids of both orders. What only one branch moved is where that branch moved it; if both moved something, ours
    /// counts. New ids follow their predecessor, first ours and then theirs.
    /// </summary>
    public static IEnumerable<string> Of(
        IEnumerable<string> before,
        IReadOnlyCollection<string> ours,
        IReadOnlyCollection<string> theirs
    )
    {
        var shared = before.Where(ours.ToHashSet(StringComparer.Ordinal).Contains).ToList();
        shared = [.. shared.Where(theirs.ToHashSet(StringComparer.Ordinal).Contains)];
        var isShared = shared.ToHashSet(StringComparer.Ordinal);
        return ours.Where(isShared.Contains).SequenceEqual(shared)
            ? Insert(theirs, ours, areTheirs: false)
            : Insert(ours, theirs, areTheirs: true);
    }

    /// <param name="added">The order whose ids are inserted where the first order lacks them.</param>
    /// <param name="areTheirs">Whether they are theirs, which come after ours.</param>
    private static LinkedList<string> Insert(
        IEnumerable<string> first,
        IReadOnlyCollection<string> added,
        bool areTheirs
    )
    {
        var merged = new LinkedList<string>(first);
        var nodes = new Dictionary<string, LinkedListNode<string>>(StringComparer.Ordinal);
        for (var node = merged.First; node is not null; node = node.Next)
            nodes.Add(node.Value, node);
        var own = added.ToHashSet(StringComparer.Ordinal);
        LinkedListNode<string>? last = null;
        foreach (var id in added)
        {
            if (!nodes.TryGetValue(id, out var node))
                node = InsertAfter(areTheirs ? AfterOthers(last, merged, own) : last, id, merged);
            last = node;
        }
        return merged;
    }

    /// <summary>The last of the ids after a place that the added order lacks; the place if there are none.</summary>
    private static LinkedListNode<string>? AfterOthers(
        LinkedListNode<string>? place,
        LinkedList<string> merged,
        HashSet<string> own
    )
    {
        var at = place;
        for (var next = at is null ? merged.First : at.Next; next is not null && !own.Contains(next.Value); )
            (at, next) = (next, next.Next);
        return at;
    }

    private static LinkedListNode<string> InsertAfter(
        LinkedListNode<string>? place,
        string id,
        LinkedList<string> merged
    ) => place is null ? merged.AddFirst(id) : merged.AddAfter(place, id);
}
