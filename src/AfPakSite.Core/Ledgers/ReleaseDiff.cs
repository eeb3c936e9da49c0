using System.Collections.Immutable;
using AfPakSite.Alignment;

namespace AfPakSite.Ledgers;

/// <summary>What a release changed in the stored lines, as the file has it.</summary>
/// <param name="Added">The ids that it added.</param>
/// <param name="Before">The JSON of the lines that were different, or at another place, before it.</param>
internal sealed record ReleaseDiff(ImmutableArray<string> Added, ImmutableArray<string> Before)
{
    /// <param name="nearest">The nearest later line with each id; becomes that of the older state.</param>
    public static ReleaseDiff Between(
        ImmutableArray<StoredLine> newer,
        ImmutableArray<StoredLine> older,
        Dictionary<string, StoredLine> nearest
    )
    {
        var places = newer.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        var inPlace = InPlace(older, places);
        var before = ImmutableArray.CreateBuilder<string>();
        foreach (var (index, line) in older.Index())
        {
            var later = nearest[line.Id];
            if (!inPlace.Contains(line.Id))
                before.Add(LineWriter.Difference(later, line, index == 0 ? "" : older[index - 1].Id));
            else if (!line.Equals(later))
                before.Add(LineWriter.Difference(later, line, null));
            nearest[line.Id] = line;
            places.Remove(line.Id);
        }
        return new([.. newer.Select(line => line.Id).Where(places.ContainsKey)], before.ToImmutable());
    }

    /// <summary>The ids of both states that keep their order.</summary>
    private static HashSet<string> InPlace(ImmutableArray<StoredLine> older, Dictionary<string, int> places)
    {
        ImmutableArray<string> both = [.. older.Select(line => line.Id).Where(places.ContainsKey)];
        return LongestIncreasingSubsequence
            .Of([.. both.Select(id => places[id])])
            .Select(index => both[index])
            .ToHashSet(StringComparer.Ordinal);
    }
}
