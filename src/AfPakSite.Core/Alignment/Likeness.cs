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
    /// The most common words of a text are in too many others to be looked up: one word in so many.
    /// </summary>
    private const int OneWordSkippedIn = 4;

    private readonly WordWeights weights;
    private readonly IReadOnlyList<Passage> items;

    /// <summary>For each word, from <see cref="Traits.NoWord"/>, the indexes of the passages with it.</summary>
    private readonly List<List<int>?> places = [];

    /// <summary>How many different words each passage has, without names and numbers.</summary>
    private readonly int[] lengths;

    /// <summary>How many words each passage shares with the one that is looked up; 0 between lookups.</summary>
    private readonly int[] common;

    private readonly Dictionary<Passage, IReadOnlyList<Member>> families = [];

    /// <param name="items">Sentences or paragraphs.</param>
    /// <param name="sentences">The sentences, in the same order.</param>
    public Likeness(IReadOnlyList<Passage> items, IReadOnlyList<Passage> sentences, WordWeights weights)
    {
        (this.items, this.weights) = (items, weights);
        (lengths, common) = (new int[items.Count], new int[items.Count]);
        var areSentences = ReferenceEquals(items, sentences);
        foreach (var sentence in sentences)
        {
            if ((areSentences ? sentence : sentence.Parent) is { } item)
                Add(item.Index, sentence.Words);
        }
        for (var index = 0; index < lengths.Length; index++)
        {
            if (lengths[index] == 0)
                Add(index, [Traits.NoWord]);
        }
    }

    /// <summary>The passages of the list that are like another passage, the most similar first.</summary>
    public IReadOnlyList<Member> FamilyOf(Passage passage)
    {
        if (!families.TryGetValue(passage, out var family))
            families[passage] = family = Find([.. weights.TraitsOf(passage).Others]);
        return family;
    }

    private void Add(int index, int[] words)
    {
        foreach (var word in words)
        {
            if (word != Traits.NoWord && !weights.IsOther(word))
                continue;
            while (places.Count <= word - Traits.NoWord)
                places.Add(null);
            var ofWord = places[word - Traits.NoWord] ??= [];
            if (ofWord.Count > 0 && ofWord[^1] == index)
                continue;
            ofWord.Add(index);
            lengths[index]++;
        }
    }

    private List<Member> Find(int[] words)
    {
        Array.Sort([.. words.Select(word => PlacesOf(word).Count)], words);
        var skipped = words.Length / OneWordSkippedIn;
        var touched = new List<int>();
        foreach (var word in words.AsSpan(0, words.Length - skipped))
        {
            foreach (var index in PlacesOf(word))
            {
                if (common[index]++ == 0)
                    touched.Add(index);
            }
        }
        var likely = touched.FindAll(index => ShareOf(index, common[index] + skipped) >= LeastShare);
        var members = likely.ConvertAll(index => new Member(items[index], ShareOf(index, CommonWith(index))));
        foreach (var index in touched)
            common[index] = 0;
        return
        [
            .. members
                .Where(member => member.Share >= LeastShare)
                .OrderByDescending(member => member.Share)
                .ThenBy(member => member.Passage.Index)
                .Take(MostMembers),
        ];

        double ShareOf(int index, int shared) => 2.0 * shared / (words.Length + lengths[index]);

        int CommonWith(int index) =>
            common[index] + words.TakeLast(skipped).Count(word => PlacesOf(word).BinarySearch(index) >= 0);
    }

    private List<int> PlacesOf(int word) => places.ElementAtOrDefault(word - Traits.NoWord) ?? [];

    /// <summary>A passage that is like another one.</summary>
    /// <param name="Share">The share of the words, without names and numbers, that they have in common.</param>
    public readonly record struct Member(Passage Passage, double Share);
}
