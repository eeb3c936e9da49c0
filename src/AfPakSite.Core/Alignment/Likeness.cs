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

    /// <summary>More passages are not looked up; the first ones share the rarest words with the text.</summary>
    private const int MostLikely = 500;

    /// <summary>
    /// The most common words of a text are in too many others to be looked up: one word in so many.
    /// </summary>
    private const int OneWordSkippedIn = 4;

    /// <summary>
    /// How many places of a word are read in the time of one search in them. A search jumps about in memory, so reading
    /// in order is faster for most words.
    /// </summary>
    private const int PlacesOfOneSearch = 16;

    private readonly WordWeights weights;
    private readonly IReadOnlyList<Passage> items;

    /// <summary>For each word, from <see cref="Traits.NoWord"/>, the indexes of the passages with it.</summary>
    private readonly List<List<int>?> places = [];

    /// <summary>How many different words each passage has, without names and numbers.</summary>
    private readonly int[] lengths;

    /// <summary>
    /// For each passage, one bit for each of these words. Passages with the same words have the same bits.
    /// </summary>
    private readonly ulong[] sketches;

    private readonly HashSet<Passage> doubles;

    /// <summary>How many words each passage shares with the one that is looked up; 0 between lookups.</summary>
    private readonly int[] common;

    private readonly Dictionary<Passage, Family> families = [];
    private readonly Dictionary<string, Family> familiesOfWords = new(StringComparer.Ordinal);

    /// <param name="items">Sentences or paragraphs.</param>
    /// <param name="sentences">The sentences, in the same order.</param>
    public Likeness(IReadOnlyList<Passage> items, IReadOnlyList<Passage> sentences, WordWeights weights)
    {
        (this.items, this.weights) = (items, weights);
        (lengths, common, sketches) = (new int[items.Count], new int[items.Count], new ulong[items.Count]);
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
        doubles = [.. Doubles()];
    }

    /// <summary>
    /// Whether another passage of the list, under the same parent, has the same names, years and other words.
    /// </summary>
    public bool HasDouble(Passage passage) => doubles.Contains(passage);

    /// <summary>The passages of the list that are like another passage, the most similar first.</summary>
    public Family FamilyOf(Passage passage)
    {
        if (families.TryGetValue(passage, out var family))
            return family;
        var others = weights.TraitsOf(passage).Others;
        var words = string.Join(' ', others);
        if (!familiesOfWords.TryGetValue(words, out family))
            familiesOfWords[words] = family = new(Find([.. others]), weights);
        return families[passage] = family;
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
            sketches[index] |= 1UL << (word & 63);
        }
    }

    private List<Member> Find(int[] words)
    {
        Array.Sort([.. words.Select(word => PlacesOf(word).Count)], words);
        var skipped = words.Length / OneWordSkippedIn;
        var touched = new List<int>();
        foreach (var word in words.AsSpan(0, words.Length - skipped))
        {
            Touch(PlacesOf(word), touched);
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

    /// <summary>Counts a word for the passages with it that are likely, and adds those that are new.</summary>
    private void Touch(List<int> ofWord, List<int> touched)
    {
        if (touched.Count == MostLikely && ofWord.Count > touched.Count * PlacesOfOneSearch)
        {
            foreach (var index in touched)
            {
                if (ofWord.BinarySearch(index) >= 0)
                    common[index]++;
            }
            return;
        }
        foreach (var index in ofWord)
        {
            if (common[index] > 0)
                common[index]++;
            else if (touched.Count < MostLikely)
                Add(index);
        }

        void Add(int index)
        {
            common[index] = 1;
            touched.Add(index);
        }
    }

    /// <summary>Compares the traits only of passages with the same bits, because they cost much more.</summary>
    private IEnumerable<Passage> Doubles() =>
        Several(items, item => (item.Parent, sketches[item.Index]))
            .SelectMany(group => Several(group, item => weights.TraitsOf(item).Signature))
            .SelectMany(group => group);

    private static IEnumerable<IGrouping<T, Passage>> Several<T>(
        IEnumerable<Passage> passages,
        Func<Passage, T> keyOf
    ) => passages.GroupBy(keyOf).Where(group => group.Skip(1).Any());

    private List<int> PlacesOf(int word) => places.ElementAtOrDefault(word - Traits.NoWord) ?? [];

    /// <summary>A passage that is like another one.</summary>
    /// <param name="Share">The share of the words, without names and numbers, that they have in common.</param>
    public readonly record struct Member(Passage Passage, double Share);

    /// <summary>The passages that are like another one.</summary>
    public sealed class Family(IReadOnlyList<Member> members, WordWeights weights)
    {
        /// <summary>The share of a family that contains the words which distinguish no member of it.</summary>
        private const double MostOfFamily = 0.75;

        private readonly HashSet<Passage> passages = [.. members.Select(member => member.Passage)];

        private readonly Lazy<Dictionary<int, int>> counts = new(() =>
            members
                .SelectMany(member => weights.TraitsOf(member.Passage).NamesAndYears)
                .CountBy(word => word)
                .ToDictionary()
        );

        public IReadOnlyList<Member> Members => members;

        /// <summary>How many members it has besides a passage.</summary>
        public int CountWithout(Passage passage) => members.Count - (passages.Contains(passage) ? 1 : 0);

        /// <summary>Whether a name or year of a passage is in few other members.</summary>
        public bool IsDistinguishedBy(int word, Passage passage)
        {
            var others = CountWithout(passage);
            var count = counts.Value.GetValueOrDefault(word) - (others < members.Count ? 1 : 0);
            return others == 0 || count < MostOfFamily * others;
        }
    }
}
