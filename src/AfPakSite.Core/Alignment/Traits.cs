using System.Collections.Immutable;

namespace AfPakSite.Alignment;

/// <summary>What distinguishes a passage from its near-duplicates, and what it has in common with them.</summary>
/// <param name="Names">Its names, each once, in the order of their numbers; so are the others.</param>
/// <param name="Years">Its numbers that may be years.</param>
/// <param name="Others">Its words that are neither names nor numbers; <see cref="NoWord"/> if there are none.</param>
internal sealed record Traits(ImmutableArray<int> Names, ImmutableArray<int> Years, ImmutableArray<int> Others)
{
    /// <summary>Stands for the words of a text that has none, so that such texts are alike.</summary>
    public const int NoWord = -1;

    public IEnumerable<int> NamesAndYears => Names.Concat(Years);

    /// <summary>The same for two passages with the same words, apart from numbers.</summary>
    public string Signature => string.Join(' ', Names.Append(NoWord).Concat(Years).Append(NoWord).Concat(Others));

    public static Traits Of(Passage passage, WordWeights weights)
    {
        int[] words = [.. passage.SortedWords.Distinct()];
        ImmutableArray<int> others = [.. words.Where(weights.IsOther)];
        return new(
            [.. words.Where(weights.IsName)],
            [.. words.Where(weights.IsYear)],
            others.IsEmpty ? [NoWord] : others
        );
    }

    /// <summary>How far two lists agree: the number of common members, less the number of replaced ones.</summary>
    public static int Agreement(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        var shared = Shared(left, right).Count();
        return shared - Math.Min(left.Length - shared, right.Length - shared);
    }

    public static IEnumerable<int> Shared(ImmutableArray<int> left, ImmutableArray<int> right) =>
        left.Where(item => right.BinarySearch(item) >= 0);

    /// <summary>The members of a list that another one does not have.</summary>
    public static IEnumerable<int> Missing(ImmutableArray<int> list, ImmutableArray<int> from) =>
        list.Where(item => from.BinarySearch(item) < 0);
}
