namespace AfPakSite.Alignment;

/// <summary>
/// Which passage of an old list is which of a new one, as far as it is known. It grows while the lists are aligned.
/// </summary>
internal sealed class Matching(IReadOnlyList<Passage> oldItems, IReadOnlyList<Passage> newItems)
{
    private readonly Passage?[] newByOld = new Passage?[oldItems.Count];
    private readonly Passage?[] oldByNew = new Passage?[newItems.Count];
    private readonly Dictionary<Passage, Passage> mergers = [];
    private readonly Dictionary<Passage, Passage> parts = [];

    public IReadOnlyList<Passage> OldItems => oldItems;

    public IReadOnlyList<Passage> NewItems => newItems;

    public IEnumerable<Passage> FreeOld => oldItems.Where(IsFreeOld);

    public IEnumerable<Passage> FreeNew => newItems.Where(IsFreeNew);

    /// <summary>The pairs that match, in the order of the old list; no passage is in two of them.</summary>
    public IEnumerable<PassagePair> Matches =>
        oldItems.Where(item => !IsFreeOld(item)).Select(item => new PassagePair(item, newByOld[item.Index]!));

    /// <summary>The old passages without a match, each with the new passage that it became a part of.</summary>
    public IEnumerable<PassagePair> Mergers =>
        FreeOld.Where(mergers.ContainsKey).Select(item => new PassagePair(item, mergers[item]));

    /// <summary>The new passages without a match, each with the old passage that it was a part of.</summary>
    public IEnumerable<PassagePair> Parts =>
        FreeNew.Where(parts.ContainsKey).Select(item => new PassagePair(parts[item], item));

    /// <summary>The new passage that an old one became; null where none is known.</summary>
    public Passage? NewOf(Passage old) => newByOld[old.Index];

    /// <summary>The old passage that a new one was; null where none is known.</summary>
    public Passage? OldOf(Passage item) => oldByNew[item.Index];

    public bool IsFreeOld(Passage old) => newByOld[old.Index] is null;

    public bool IsFreeNew(Passage item) => oldByNew[item.Index] is null;

    /// <summary>Matches two passages, unless one of them matches another passage already.</summary>
    public void Match(Passage oldItem, Passage newItem)
    {
        if (!IsFreeOld(oldItem) || !IsFreeNew(newItem))
            return;
        newByOld[oldItem.Index] = newItem;
        oldByNew[newItem.Index] = oldItem;
    }

    /// <summary>Notes that an old passage became a part of a new one, which matches another old passage.</summary>
    public void Merge(Passage oldItem, Passage newItem) => mergers[oldItem] = newItem;

    /// <summary>Notes that a new passage was a part of an old one, which matches another new passage.</summary>
    public void Split(Passage oldItem, Passage newItem) => parts[newItem] = oldItem;

    /// <summary>
    /// How many neighbors of two passages match each other: 0, 1 or 2. The ends of the lists count as neighbors.
    /// </summary>
    public int SharedNeighbors(Passage oldItem, Passage newItem)
    {
        var before = AreSame(oldItem.Index - 1, newItem.Index - 1);
        var after = AreSame(oldItem.Index + 1, newItem.Index + 1);
        return (before ? 1 : 0) + (after ? 1 : 0);
    }

    private bool AreSame(int oldIndex, int newIndex)
    {
        var (isOldEnd, isNewEnd) = (!IsIndex(oldIndex, oldItems), !IsIndex(newIndex, newItems));
        return isOldEnd || isNewEnd ? isOldEnd && isNewEnd : newByOld[oldIndex]?.Index == newIndex;
    }

    private static bool IsIndex(int index, IReadOnlyList<Passage> items) => index >= 0 && index < items.Count;
}

/// <summary>An old passage and the new passage that it became, or became a part of.</summary>
internal readonly record struct PassagePair(Passage Old, Passage New);
