namespace AfPakSite.Alignment;

/// <summary>
/// Finds the passages of a list that read like another passage apart from names and numbers: the members of a family of
/// near-duplicates.
/// </summary>
internal sealed class Likeness
{
    /// <summary>The share of their other words that two near-duplicates have in common at least.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The members of a larger family that are most alike stand for all of them.</summary>
    private const int MostMembers = 100;

    /// <summary>
    /// Near-duplicates share more than the most common words, so one word in so many, the most common ones, finds none.
    /// </summary>
    private const int OneWordSkippedIn = 6;

    private readonly WordWeights weights;
    private readonly IReadOnlyList<Passage> items;
    private readonly Dictionary<int, List<int>> postings = [];
    private readonly Dictionary<Passage, IReadOnlyList<Member>> families = [];

    public Likeness(IReadOnlyList<Passage> items, WordWeights weights)
    {
        (this.items, this.weights) = (items, weights);
        foreach (var item in items)
        {
            foreach (var word in weights.TraitsOf(item).Others)
            {
                if (!postings.TryGetValue(word, out var places))
                    postings[word] = places = [];
                places.Add(item.Index);
            }
        }
    }

    /// <summary>The passages of the list that are like another passage, in the order of the list.</summary>
    public IReadOnlyList<Member> FamilyOf(Passage passage)
    {
        if (!families.TryGetValue(passage, out var family))
            families[passage] = family = Find(passage);
        return family;
    }

    private List<Member> Find(Passage passage)
    {
        var words = weights.TraitsOf(passage).Others;
        var skipped = words.Length / OneWordSkippedIn;
        var counts = new Dictionary<int, int>();
        foreach (var word in words.OrderBy(word => PlacesOf(word).Count).SkipLast(skipped))
        {
            foreach (var place in PlacesOf(word))
                counts[place] = counts.GetValueOrDefault(place) + 1;
        }
        // whoever has half of both texts’ words in common has a third of the one’s
        var least = Math.Max(1, (words.Length + 2) / 3 - skipped);
        return
        [
            .. counts
                .Where(count => count.Value >= least)
                .Select(count => new Member(items[count.Key], weights.ShareOfOthers(passage, items[count.Key])))
                .Where(member => member.Share >= LeastShare)
                .OrderByDescending(member => member.Share)
                .ThenBy(member => member.Passage.Index)
                .Take(MostMembers),
        ];
    }

    private List<int> PlacesOf(int word) => postings.GetValueOrDefault(word, []);

    /// <summary>A passage that is like another one.</summary>
    /// <param name="Share">The share of the words, without names and numbers, that they have in common.</param>
    public readonly record struct Member(Passage Passage, double Share);
}
