using System.Text;

namespace AfPakSite.Alignment;

/// <summary>Numbers words, so that texts are compared as lists of numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The words of a text, in lower case and without the marks around them.</summary>
    public int[] Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Number(Bare(word)))];

    /// <summary>How many different words were read.</summary>
    public int Count => numbers.Count;

    private int Number(string word)
    {
        if (!numbers.TryGetValue(word, out var number))
            numbers[word] = number = numbers.Count;
        return number;
    }

    /// <summary>A word's letters and digits; what has none stays as it is.</summary>
    private static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                bare.Append(char.ToLowerInvariant(c));
        }
        return bare.Length == 0 ? word : bare.ToString();
    }
}
