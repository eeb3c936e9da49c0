namespace AfPakSite.Alignment;

/// <summary>
/// Weighs words by what they tell about a text: a rare word more than a common one (inverse document frequency over the
/// sentences of both outlines), a name or a number more than another word.
/// </summary>
internal sealed class WordWeights
{
    /// <summary>A name says what a text is about, so it outweighs several other words.</summary>
    private const double NameFactor = 3;

    /// <summary>A number is as telling as a name, but a new edition updates numbers more often.</summary>
    private const double NumberFactor = 2;

    private readonly Vocabulary vocabulary;
    private readonly double[] rarities;
    private readonly double rarest;
    private readonly Dictionary<Passage, Traits> traits = [];

    private WordWeights(Vocabulary vocabulary, IEnumerable<int> frequencies, int sentences)
    {
        this.vocabulary = vocabulary;
        rarities = [.. frequencies.Select(count => Math.Log(1 + (double)sentences / Math.Max(1, count)))];
        rarest = Math.Log(1 + (double)sentences);
    }

    /// <param name="vocabulary">The vocabulary of both outlines.</param>
    public static WordWeights Of(Vocabulary vocabulary, Outline oldOutline, Outline newOutline)
    {
        var old = FrequenciesIn(oldOutline, vocabulary);
        var now = FrequenciesIn(newOutline, vocabulary);
        // a word that remains is not more common than one that was replaced, so the two counts are not added
        var frequencies = now.Select((count, word) => Math.Max(count, old.ElementAtOrDefault(word)));
        return new(vocabulary, frequencies, Math.Max(oldOutline.Sentences.Count, newOutline.Sentences.Count));
    }

    /// <summary>The weight of a word, by its number in the vocabulary.</summary>
    public double Of(int word) => word == Traits.NoWord ? 0 : FactorOf(word) * RarityOf(word);

    /// <summary>The weight of a word by its rarity alone, whatever it tells.</summary>
    public double RarityOf(int word) => word < rarities.Length ? rarities[word] : rarest;

    /// <summary>Whether a word is written with a capital letter, and nowhere with a small one.</summary>
    public bool IsName(int word) =>
        (vocabulary.ShapeOf(word) & (WordShape.Capital | WordShape.First)) != 0
        && !vocabulary.ShapeOf(word).HasFlag(WordShape.Small);

    public bool IsYear(int word) => vocabulary.ShapeOf(word).HasFlag(WordShape.Year);

    /// <summary>Whether a word is neither a name nor a number.</summary>
    public bool IsOther(int word) => !IsName(word) && !IsNumber(word);

    /// <summary>The words of a passage by what they tell.</summary>
    public Traits TraitsOf(Passage passage)
    {
        if (!traits.TryGetValue(passage, out var known))
            traits[passage] = known = Traits.Of(passage, this);
        return known;
    }

    public bool IsNumber(int word) => vocabulary.ShapeOf(word).HasFlag(WordShape.Digits);

    /// <summary>How alike two texts are, by the weight of their words in any order: from 0 to 1.</summary>
    public double Similarity(Passage left, Passage right) =>
        left.Words.Sum(Of) + right.Words.Sum(Of) is > 0 and var all ? 2 * Shared(left, right) / all : 0;

    /// <summary>The same, without names and numbers.</summary>
    public double SimilarityOfOthers(Passage left, Passage right)
    {
        var (a, b) = (TraitsOf(left).Others, TraitsOf(right).Others);
        var all = a.Sum(Of) + b.Sum(Of);
        return all > 0 ? 2 * Traits.Shared(a, b).Sum(Of) / all : 0;
    }

    /// <summary>The same, where each word counts once, however rare it is.</summary>
    public double ShareOfOthers(Passage left, Passage right)
    {
        var (a, b) = (TraitsOf(left).Others, TraitsOf(right).Others);
        return 2.0 * Traits.Shared(a, b).Count() / (a.Length + b.Length);
    }

    /// <summary>The weight of the words that two texts have in common, in any order.</summary>
    public double Shared(Passage left, Passage right)
    {
        var (a, b) = (left.SortedWords, right.SortedWords);
        var shared = 0.0;
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length; )
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? Of(a[i]) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private double FactorOf(int word) =>
        IsName(word) ? NameFactor
        : IsNumber(word) ? NumberFactor
        : 1;

    /// <summary>How many sentences of an outline contain each word.</summary>
    private static int[] FrequenciesIn(Outline outline, Vocabulary vocabulary)
    {
        foreach (var sentence in outline.Sentences)
            _ = sentence.Words;
        var frequencies = new int[vocabulary.Count];
        var last = new Passage?[vocabulary.Count];
        foreach (var sentence in outline.Sentences)
        {
            foreach (var word in sentence.Words)
            {
                frequencies[word] += last[word] == sentence ? 0 : 1;
                last[word] = sentence;
            }
        }
        return frequencies;
    }
}
