using System.Collections.Immutable;

namespace AfPakSite.Ledgers;

/// <summary>
/// Gives the editions of two branches their names. Where the branches gave one name to different texts, one edition
/// keeps it, and the other one gets a number that neither branch has.
/// </summary>
internal sealed class EditionMerge
{
    private readonly Dictionary<EditionName, string> before;
    private readonly Dictionary<EditionName, NamedText> ours;
    private readonly Dictionary<EditionName, NamedText> theirs;
    private readonly Dictionary<EditionName, EditionName> ourMoves = [];
    private readonly Dictionary<EditionName, EditionName> theirMoves = [];

    /// <param name="published">The branch whose editions keep their names; null where nobody said.</param>
    public EditionMerge(Ledger before, Ledger ours, Ledger theirs, MergeSide? published)
    {
        this.before = TextsOf(before).ToDictionary(pair => pair.Key, pair => pair.Value.Digest);
        (this.ours, this.theirs) = (TextsOf(ours), TextsOf(theirs));
        foreach (var day in this.ours.Keys.Where(IsTaken).Order(EditionName.Order).GroupBy(name => name.Date))
        {
            if ((published ?? KeeperOf([.. day])) == MergeSide.Ours)
                Move(day, this.theirs, this.ours, theirMoves);
            else
                Move(day, this.ours, this.theirs, ourMoves);
        }
        Moved =
        [
            .. ourMoves.Select(move => new MovedEdition(move.Key, move.Value, MergeSide.Ours)),
            .. theirMoves.Select(move => new MovedEdition(move.Key, move.Value, MergeSide.Theirs)),
        ];
    }

    public ImmutableArray<MovedEdition> Moved { get; }

    /// <summary>The name in the merged ledger of an edition of a branch.</summary>
    public EditionName NameOf(EditionName name, MergeSide side) =>
        (side == MergeSide.Ours ? ourMoves : theirMoves).GetValueOrDefault(name, name);

    private bool IsTaken(EditionName name) =>
        theirs.TryGetValue(name, out var other) && other.Digest != ours[name].Digest;

    /// <summary>
    /// The branch whose editions of a day keep their names: the one that already contains the text of the other, as
    /// after an earlier merge; else the one with an edition that both started from; else the one whose edition shows
    /// the earlier release; else the smaller digest decides. So the result is the same whichever branch is ours.
    /// </summary>
    /// <param name="names">The names that both branches gave, in order.</param>
    private MergeSide KeeperOf(ImmutableArray<EditionName> names)
    {
        var (own, other) = (ours[names[0]], theirs[names[0]]);
        var (hasOther, hasOwn) = (Find(ours, names[0].Date, other.Digest), Find(theirs, names[0].Date, own.Digest));
        if (hasOther is null != hasOwn is null)
            return hasOther is null ? MergeSide.Theirs : MergeSide.Ours;
        if (before.TryGetValue(names[0], out var start) && (start == own.Digest || start == other.Digest))
            return start == own.Digest ? MergeSide.Ours : MergeSide.Theirs;
        var order = string.CompareOrdinal(own.Released, other.Released);
        return (order == 0 ? string.CompareOrdinal(own.Digest, other.Digest) : order) < 0
            ? MergeSide.Ours
            : MergeSide.Theirs;
    }

    private void Move(
        IEnumerable<EditionName> names,
        Dictionary<EditionName, NamedText> moved,
        Dictionary<EditionName, NamedText> kept,
        Dictionary<EditionName, EditionName> moves
    )
    {
        foreach (var name in names)
            moves[name] = Find(kept, name.Date, moved[name].Digest) ?? Unused(name.Date, moves.Values);
    }

    private EditionName Unused(string date, IEnumerable<EditionName> given) =>
        new(
            date,
            ours.Keys.Concat(theirs.Keys).Concat(given).Where(name => name.Date == date).Max(name => name.Number) + 1
        );

    /// <summary>The first edition of a day that has a text; null for none.</summary>
    private static EditionName? Find(Dictionary<EditionName, NamedText> editions, string date, string digest) =>
        editions
            .Where(pair => pair.Key.Date == date && pair.Value.Digest == digest)
            .Select(pair => pair.Key)
            .Order(EditionName.Order)
            .Select(name => (EditionName?)name)
            .FirstOrDefault();

    private static Dictionary<EditionName, NamedText> TextsOf(Ledger ledger) =>
        ledger
            .Editions.Zip(LedgerDigests.Of(ledger).Editions)
            .ToDictionary(
                pair => pair.First.Name,
                pair => new NamedText(pair.Second, ledger.Releases[pair.First.Release - 1].Date)
            );

    /// <param name="Released">The day of the release that an edition shows.</param>
    private readonly record struct NamedText(string Digest, string Released);
}

/// <summary>One of two branches that are merged.</summary>
public enum MergeSide
{
    Ours,
    Theirs,
}

/// <summary>An edition that a merge gives another name, because the other branch has another edition there.</summary>
/// <param name="From">The name that its branch gave it.</param>
/// <param name="Side">Its branch.</param>
public sealed record MovedEdition(EditionName From, EditionName To, MergeSide Side);
