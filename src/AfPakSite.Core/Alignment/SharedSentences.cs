namespace AfPakSite.Alignment;

/// <summary>
/// Counts the words of the whole sentences that old and new paragraphs share. A sentence counts if it occurs once in
/// each text.
/// </summary>
internal sealed class SharedSentences
{
    private readonly Dictionary<(Passage Old, Passage New), int> words = [];
    private readonly Dictionary<Passage, Overlap> most = [];

    public SharedSentences(Matching sentences)
    {
        var newByText = Single(sentences.NewItems);
        foreach (var (text, oldItem) in Single(sentences.OldItems))
        {
            if (newByText.TryGetValue(text, out var newItem) && (oldItem.Parent, newItem.Parent) is ({ } from, { } to))
                Add(from, to, oldItem.Words.Length);
        }
    }

    /// <summary>Whether most of an old paragraph is in another new paragraph than the given one.</summary>
    public bool AreElsewhere(Passage oldItem, Passage newItem) =>
        most.TryGetValue(oldItem, out var best)
        && best.New != newItem
        && Evidence.IsMost(best.Words, oldItem.Words.Length);

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
