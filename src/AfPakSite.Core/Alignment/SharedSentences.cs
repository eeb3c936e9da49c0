namespace AfPakSite.Alignment;

/// <summary>
/// Counts the words of the whole sentences that old and new paragraphs share. A sentence counts if it occurs once in
/// each text.
/// </summary>
internal sealed class SharedSentences
{
    private readonly Dictionary<(Passage Old, Passage New), int> words = [];
    private readonly Dictionary<Passage, Overlap> most = [];

    /// <summary>The sentences and words of each paragraph.</summary>
    private readonly Dictionary<Passage, (int Sentences, int Words)> lengths = [];

    private readonly ILookup<Passage, Passage> contained;

    public SharedSentences(Matching sentences)
    {
        foreach (var sentence in sentences.OldItems.Concat(sentences.NewItems))
        {
            if (sentence.Parent is { } paragraph)
            {
                var (count, length) = lengths.GetValueOrDefault(paragraph);
                lengths[paragraph] = (count + 1, length + sentence.Words.Length);
            }
        }
        var newByText = Single(sentences.NewItems);
        foreach (var (text, oldItem) in Single(sentences.OldItems))
        {
            if (newByText.TryGetValue(text, out var newItem) && (oldItem.Parent, newItem.Parent) is ({ } from, { } to))
                Add(from, to, oldItem.Words.Length);
        }
        contained = words
            .Where(pair => Evidence.IsMost(pair.Value, lengths[pair.Key.Old].Words))
            .ToLookup(pair => pair.Key.New, pair => pair.Key.Old);
    }

    /// <summary>Whether most of an old paragraph is in another new paragraph than the given one.</summary>
    public bool AreElsewhere(Passage oldItem, Passage newItem) =>
        most.TryGetValue(oldItem, out var best)
        && best.New != newItem
        && Evidence.IsMost(best.Words, lengths[oldItem].Words);

    /// <summary>Whether a paragraph is only one sentence, so that all other sentences are its rivals.</summary>
    public bool IsOneSentence(Passage paragraph) => lengths.GetValueOrDefault(paragraph).Sentences == 1;

    /// <summary>Whether a new paragraph contains most of another old paragraph than the given one.</summary>
    public bool ContainsOther(Passage oldItem, Passage newItem) => contained[newItem].Any(other => other != oldItem);

    private void Add(Passage oldItem, Passage newItem, int length)
    {
        var shared = words[(oldItem, newItem)] = words.GetValueOrDefault((oldItem, newItem)) + length;
        if (!most.TryGetValue(oldItem, out var best) || shared > best.Words)
            most[oldItem] = new(oldItem, newItem, shared);
    }

    private static Dictionary<string, Passage> Single(IEnumerable<Passage> sentences) =>
        sentences
            .GroupBy(sentence => sentence.Key, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);
}
