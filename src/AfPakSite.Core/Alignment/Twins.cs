using System.Text;

namespace AfPakSite.Alignment;

/// <summary>
/// Finds the texts that differ from another one only in numbers. In the same surroundings, such a text is more likely
/// the same text, updated, than an equal text in other surroundings, whose numbers may be equal by chance.
/// </summary>
internal sealed class Twins(Matching matching, Surroundings surroundings)
{
    private readonly Lazy<ILookup<string, Passage>> oldItems = new(() => ByPattern(matching.OldItems));
    private readonly Lazy<ILookup<string, Passage>> newItems = new(() => ByPattern(matching.NewItems));

    /// <summary>Whether one of two equal texts has a twin in the surroundings of the other.</summary>
    public bool Contradict(Passage oldItem, Passage newItem)
    {
        if (!oldItem.Key.Any(char.IsDigit))
            return false;
        var (pattern, agreement) = (PatternOf(oldItem), surroundings.Agreement(oldItem, newItem));
        return newItems.Value[pattern].Any(twin => surroundings.Agreement(oldItem, twin) > agreement)
            || oldItems.Value[pattern].Any(twin => surroundings.Agreement(twin, newItem) > agreement);
    }

    /// <summary>The first text of each pattern in each paragraph or section, since the others agree as much.</summary>
    private static ILookup<string, Passage> ByPattern(IEnumerable<Passage> items) =>
        items
            .Where(item => item.Key.Any(char.IsDigit))
            .Select(item => (Pattern: PatternOf(item), Item: item))
            .DistinctBy(pair => (pair.Pattern, pair.Item.Parent))
            .ToLookup(pair => pair.Pattern, pair => pair.Item, StringComparer.Ordinal);

    /// <summary>The text with each number replaced by one mark.</summary>
    public static string PatternOf(Passage passage)
    {
        var pattern = new StringBuilder(passage.Key.Length);
        foreach (var c in passage.Key)
        {
            if (!char.IsDigit(c))
                pattern.Append(c);
            else if (pattern.Length == 0 || pattern[^1] != '0')
                pattern.Append('0');
        }
        return pattern.ToString();
    }
}
