namespace AfPakSite.Alignment;

/// <summary>Which text of the ledger is which text of the study; each is at most one of the other.</summary>
internal sealed class Matching
{
    private readonly int[] freshOf;
    private readonly int[] oldOf;

    public Matching(int oldCount, int freshCount)
    {
        freshOf = new int[oldCount];
        oldOf = new int[freshCount];
        Array.Fill(freshOf, -1);
        Array.Fill(oldOf, -1);
    }

    public int OldCount => freshOf.Length;

    public int FreshCount => oldOf.Length;

    /// <summary>The text of the study that one of the ledger became; -1 for none.</summary>
    public int FreshOf(int old) => freshOf[old];

    /// <summary>The text of the ledger that one of the study was; -1 for none.</summary>
    public int OldOf(int fresh) => oldOf[fresh];

    public bool IsOldFree(int old) => freshOf[old] < 0;

    public bool IsFreshFree(int fresh) => oldOf[fresh] < 0;

    public void Match(int old, int fresh)
    {
        freshOf[old] = fresh;
        oldOf[fresh] = old;
    }

    /// <summary>How many of two texts' neighbours are each other: 0, 1 or 2; the ends of the lists are neighbours too.</summary>
    public int SharedNeighbors(int old, int fresh)
    {
        var before = old == 0 ? fresh == 0 : fresh > 0 && freshOf[old - 1] == fresh - 1;
        var after =
            old == freshOf.Length - 1
                ? fresh == oldOf.Length - 1
                : fresh < oldOf.Length - 1 && freshOf[old + 1] == fresh + 1;
        return (before ? 1 : 0) + (after ? 1 : 0);
    }

    public IEnumerable<int> FreeOld => Enumerable.Range(0, freshOf.Length).Where(IsOldFree);

    public IEnumerable<int> FreeFresh => Enumerable.Range(0, oldOf.Length).Where(IsFreshFree);
}
