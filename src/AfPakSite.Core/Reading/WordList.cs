namespace AfPakSite.Reading;

/// <summary>
/// Words and phrases of a language, which are found whatever their case. Single letters are found in their own case
/// only: <c>p.</c> is a page, and <c>P.</c> an initial. An entry with a hyphen before it is the ending of longer words.
/// </summary>
internal sealed class WordList(IReadOnlyList<string> words)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> longer = words
        .Where(word => word.Length > 1)
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string letters = string.Concat(words.Where(word => word.Length == 1));

    private readonly string[] endings = [.. words.Where(word => word.StartsWith('-')).Select(word => word[1..])];

    /// <summary>The words in the order of their file.</summary>
    public IReadOnlyList<string> Words => words;

    public bool Contains(ReadOnlySpan<char> word) =>
        word.Length == 1 ? letters.Contains(word[0]) : longer.Contains(word) || HasEnding(word);

    /// <summary>A word without the longest of the endings that it has; empty if it has none.</summary>
    public ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> word)
    {
        var longest = 0;
        foreach (var ending in endings)
        {
            if (
                ending.Length > longest
                && ending.Length < word.Length - 1
                && word.EndsWith(ending, StringComparison.Ordinal)
            )
                longest = ending.Length;
        }
        return longest == 0 ? [] : word[..^longest];
    }

    private bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
