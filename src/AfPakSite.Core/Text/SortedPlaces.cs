namespace AfPakSite.Text;

/// <summary>Searches lists in the order of a text by halving, because a text may have any number of items.</summary>
public static class SortedPlaces
{
    /// <summary>The index of the last item that begins at or before an offset; -1 if all begin after it.</summary>
    /// <param name="startOf">The offset at which an item begins; it never falls from one item to the next.</param>
    public static int LastAtOrBefore<T>(IReadOnlyList<T> items, int offset, Func<T, int> startOf)
    {
        var (from, to) = (0, items.Count);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (startOf(items[middle]) <= offset)
                from = middle + 1;
            else
                to = middle;
        }
        return from - 1;
    }

    /// <summary>The items that overlap a range, the last one first.</summary>
    /// <param name="rangeOf">The range of an item; the ranges are in order and do not overlap.</param>
    public static IEnumerable<T> Overlapping<T>(IReadOnlyList<T> items, TextRange range, Func<T, TextRange> rangeOf)
    {
        var last = LastBefore(items, range.End, rangeOf);
        return last >= 0 && rangeOf(items[last]).Overlaps(range) ? UpTo(last, items, range, rangeOf) : [];
    }

    private static IEnumerable<T> UpTo<T>(int last, IReadOnlyList<T> items, TextRange range, Func<T, TextRange> rangeOf)
    {
        for (var index = last; index >= 0 && rangeOf(items[index]).Overlaps(range); index--)
            yield return items[index];
    }

    /// <summary>
    /// The index of the last item that begins before an offset; -1 if there is none. Most ranges overlap nothing, so
    /// this allocates nothing.
    /// </summary>
    private static int LastBefore<T>(IReadOnlyList<T> items, int offset, Func<T, TextRange> rangeOf)
    {
        var (from, to) = (0, items.Count);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            if (rangeOf(items[middle]).Start < offset)
                from = middle + 1;
            else
                to = middle;
        }
        return from - 1;
    }
}
