namespace AfPakSite.Alignment;

/// <summary>Numbers words, so that texts can be compared as lists of numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The words of a text, in lower case and without punctuation.</summary>
    public int[] Read(string text)
    {
        var words = new List<int>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            if (text.AsSpan()[range] is { IsEmpty: false } word)
                words.Add(Number(word));
        }
        return [.. words];
    }

    /// <summary>The number of a word's letters and digits; of the word itself where it has none.</summary>
    private int Number(ReadOnlySpan<char> word)
    {
        const int Longest = 64;
        var bare = word.Length <= Longest ? stackalloc char[Longest] : new char[word.Length];
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                bare[length++] = char.ToLowerInvariant(c);
        }
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var key = length == 0 ? word : bare[..length];
        if (!known.TryGetValue(key, out var number))
            known[key] = number = numbers.Count;
        return number;
    }
}
