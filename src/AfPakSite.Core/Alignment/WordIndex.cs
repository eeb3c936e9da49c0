namespace AfPakSite.Alignment;

/// <summary>
/// Finds the text that contains most of the words of another one, close together. Rare words weigh more. The words that
/// a text has anywhere are a bound for those close together, so that few texts are read.
/// </summary>
internal sealed class WordIndex
{
    /// <summary>The sum of the same weights in another order is larger by less.</summary>
    private const double Rounding = 1.000001;

    private readonly IReadOnlyList<int[]> texts;
    private readonly WordWeights weights;

    /// <summary>For each word, the texts that contain it, and how often.</summary>
    private readonly Dictionary<int, List<(int Text, int Count)>> places = [];

    public WordIndex(IReadOnlyList<int[]> texts, WordWeights weights)
    {
        (this.texts, this.weights) = (texts, weights);
        for (var index = 0; index < texts.Count; index++)
        {
            foreach (var (word, count) in texts[index].CountBy(word => word))
            {
                if (!places.TryGetValue(word, out var ofWord))
                    places[word] = ofWord = [];
                ofWord.Add((index, count));
            }
        }
    }

    /// <summary>
    /// The text with the largest share of the words, by rarity, in one stretch, and the share; 0 if none has a word.
    /// </summary>
    public (int Index, double Share) Best(int[] words)
    {
        var whole = words.Sum(weights.RarityOf);
        if (whole <= 0)
            return (0, 0);
        var bounds = Bounds(words);
        var best = (Index: 0, Weight: 0.0);
        while (true)
        {
            var next = Array.IndexOf(bounds, bounds.Max());
            if (bounds[next] <= best.Weight * Rounding)
                return (best.Index, best.Weight / whole);
            if (WeightOf(words, texts[next]) is var weight && weight > best.Weight)
                best = (next, weight);
            bounds[next] = 0;
        }
    }

    /// <summary>The weight of the words that each text contains anywhere.</summary>
    private double[] Bounds(int[] words)
    {
        var bounds = new double[texts.Count];
        foreach (var (word, wanted) in words.CountBy(word => word))
        {
            var rarity = weights.RarityOf(word);
            foreach (var (text, count) in places.GetValueOrDefault(word, []))
                bounds[text] += rarity * Math.Min(wanted, count);
        }
        return bounds;
    }

    /// <summary>
    /// The weight of the words that a stretch of a text contains. A stretch is twice as long as the words, because a
    /// long text contains most common words somewhere. Names are as rare as they are in the study, so that its main
    /// subjects prove little.
    /// </summary>
    private double WeightOf(int[] lost, int[] words)
    {
        var wanted = lost.CountBy(word => word).ToDictionary();
        var (shared, best) = (0.0, 0.0);
        for (var at = 0; at < words.Length; at++)
        {
            shared += Take(words[at], -1);
            if (at >= 2 * lost.Length)
                shared -= Take(words[at - 2 * lost.Length], 1);
            best = Math.Max(best, shared);
        }
        return best;

        double Take(int word, int step)
        {
            if (!wanted.TryGetValue(word, out var count))
                return 0;
            wanted[word] = count + step;
            return Math.Max(count, count + step) > 0 ? weights.RarityOf(word) : 0;
        }
    }
}
