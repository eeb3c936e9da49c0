using System.Collections.Immutable;
using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>A step from a list of anchors back to an older list: it replaces some anchors by others.</summary>
/// <param name="At">The position in the newer list.</param>
/// <param name="Take">The number of anchors that it removes from the newer list.</param>
/// <param name="Put">The anchors of the older list that it inserts.</param>
public sealed record Splice(int At, int Take, ImmutableArray<Anchor> Put)
{
    public bool Equals(Splice? other) =>
        other is not null && (At, Take) == (other.At, other.Take) && Put.SequenceEqual(other.Put);

    public override int GetHashCode() => HashCode.Combine(At, Take, Put.Length);

    /// <summary>Rebuilds the older list.</summary>
    public static ImmutableArray<Anchor> Apply(ImmutableArray<Splice> splices, ImmutableArray<Anchor> newer)
    {
        var older = ImmutableArray.CreateBuilder<Anchor>(newer.Length);
        var at = 0;
        foreach (var splice in splices)
        {
            older.AddRange(newer.AsSpan(at, splice.At - at));
            older.AddRange(splice.Put);
            at = splice.At + splice.Take;
        }
        older.AddRange(newer.AsSpan(at, newer.Length - at));
        return older.ToImmutable();
    }

    /// <summary>The steps from a newer list back to an older one. They keep equal anchors in equal order.</summary>
    public static ImmutableArray<Splice> Between(ImmutableArray<Anchor> newer, ImmutableArray<Anchor> older)
    {
        var splices = ImmutableArray.CreateBuilder<Splice>();
        var (atNewer, atOlder) = (0, 0);
        foreach (var (inNewer, inOlder) in Kept(newer, older).Append((newer.Length, older.Length)))
        {
            if (inNewer > atNewer || inOlder > atOlder)
                splices.Add(new(atNewer, inNewer - atNewer, older[atOlder..inOlder]));
            (atNewer, atOlder) = (inNewer + 1, inOlder + 1);
        }
        return splices.ToImmutable();
    }

    /// <summary>
    /// The longest common subsequence of two lists: since ids are unique, it is the longest increasing subsequence of
    /// positions.
    /// </summary>
    private static IEnumerable<(int InNewer, int InOlder)> Kept(
        ImmutableArray<Anchor> newer,
        ImmutableArray<Anchor> older
    )
    {
        var places = new Dictionary<string, int>(older.Length, StringComparer.Ordinal);
        for (var index = 0; index < older.Length; index++)
            places[older[index].Id] = index;
        var pairs = new List<(int InNewer, int InOlder)>();
        for (var index = 0; index < newer.Length; index++)
        {
            if (places.TryGetValue(newer[index].Id, out var place) && newer[index].Equals(older[place]))
                pairs.Add((index, place));
        }
        if (pairs.Zip(pairs.Skip(1)).All(both => both.First.InOlder < both.Second.InOlder))
            return pairs;
        return LongestIncreasingSubsequence.Of([.. pairs.Select(pair => pair.InOlder)]).Select(index => pairs[index]);
    }
}
