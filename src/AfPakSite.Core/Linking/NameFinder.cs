using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds the longest names in a text that consist of whole words. A name in lower case is also found with a capital
/// letter, as at the beginning of a sentence. A name that a hyphen joins with a word in capitals is part of a longer
/// name (“ISIS-Khorasan”), unless that word begins a name, too (“Afghan-Soviet”).
/// </summary>
/// <typeparam name="T">The type of the names' owners.</typeparam>
public sealed class NameFinder<T>
{
    private readonly Dictionary<string, List<OwnedName<T>>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OwnedName<T>>>.AlternateLookup<ReadOnlySpan<char>> byWord;

    /// <param name="names">The names with their owners; if a name has two, the first gets it.</param>
    public NameFinder(IEnumerable<OwnedName<T>> names)
    {
        foreach (
            var name in names
                .Where(name => name.Name.Length > 0)
                .SelectMany(Variants)
                .DistinctBy(name => name.Name, StringComparer.Ordinal)
        )
        {
            var word = name.Name[..WordLength(name.Name)];
            if (!byFirstWord.TryGetValue(word, out var sameWord))
                byFirstWord[word] = sameWord = [];
            sameWord.Add(name);
        }
        foreach (var sameWord in byFirstWord.Values)
            sameWord.Sort((left, right) => right.Name.Length.CompareTo(left.Name.Length));
        byWord = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names in a text, in order and without overlaps.</summary>
    public IEnumerable<FoundName<T>> Find(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var length = WordLength(text.AsSpan(at));
            if (length == 0)
            {
                at++;
                continue;
            }
            if (Longest(text, at, length) is { } found)
            {
                yield return new(new(at, found.Name.Length), found.Owner);
                length = Math.Max(length, found.Name.Length);
            }
            at += length;
        }
    }

    private OwnedName<T>? Longest(string text, int at, int wordLength)
    {
        if (!byWord.TryGetValue(text.AsSpan(at, wordLength), out var sameWord))
            return null;
        foreach (var candidate in sameWord)
        {
            if (
                string.CompareOrdinal(text, at, candidate.Name, 0, candidate.Name.Length) == 0
                && EndsWord(text, at + candidate.Name.Length)
                && !GoesOn(text, at + candidate.Name.Length)
            )
                return candidate;
        }
        return null;
    }

    private bool GoesOn(string text, int end) =>
        end + 1 < text.Length
        && text[end] is '-' or '\u2010' or '\u2011'
        && char.IsUpper(text[end + 1])
        && Longest(text, end + 1, WordLength(text.AsSpan(end + 1))) is null;

    private static bool EndsWord(string text, int end) =>
        end >= text.Length || !IsWordLetter(text[end]) || !IsWordLetter(text[end - 1]);

    private static IEnumerable<OwnedName<T>> Variants(OwnedName<T> name) =>
        char.IsLower(name.Name[0]) ? [name, name with { Name = FirstLetter.Raise(name.Name) }] : [name];

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsWordLetter(text[length]))
            length++;
        return length;
    }

    private static bool IsWordLetter(char c) =>
        char.IsLetterOrDigit(c)
        || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

/// <summary>A name and its owner.</summary>
public readonly record struct OwnedName<T>(string Name, T Owner);

/// <summary>The range of a name in a text, and its owner.</summary>
public readonly record struct FoundName<T>(TextRange Range, T Owner);
