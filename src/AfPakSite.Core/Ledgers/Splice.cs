using System.Collections.Immutable;
using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>A step from a list of anchors back to an older one: at a position some lines are replaced by others.</summary>
/// <param name="At">Where, in the newer list.</param>
/// <param name="Take">How many lines of the newer list fall away.</param>
/// <param name="Put">The lines of the older list that stand there.</param>
public sealed record Splice(int At, int Take, ImmutableArray<Anchor> Put)
{
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

    /// <summary>The steps from a newer list back to an older one. Equal lines in equal order are not touched.</summary>
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

    /// <summary>The most lines that stand in both lists in the same order: the longest rising run of positions, since each id stands once.</summary>
    private static IEnumerable<(int InNewer, int InOlder)> Kept(
        ImmutableArray<Anchor> newer,
        ImmutableArray<Anchor> older
    )
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < older.Length; index++)
            places[older[index].Id] = index;
        var pairs = new List<(int InNewer, int InOlder)>();
        for (var index = 0; index < newer.Length; index++)
        {
            if (places.TryGetValue(newer[index].Id, out var place) && newer[index].Equals(older[place]))
                pairs.Add((index, place));
        }
        return LongestIncreasingSubsequence.Of([.. pairs.Select(pair => pair.InOlder)]).Select(index => pairs[index]);
    }
}
