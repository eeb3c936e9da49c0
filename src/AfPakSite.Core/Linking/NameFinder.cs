using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds the longest names in a text that consist of whole words. A name in lower case is also found with a capital
/// letter, as at the beginning of a sentence, and any name also with other apostrophes and spaces. A name that a hyphen
/// joins with a word in capitals is part of a longer
/// name (“ISIS-Khorasan”), unless that word begins a name, too (“Afghan-Soviet”).
/// </summary>
/// <typeparam name="T">The type of the names' owners.</typeparam>
public sealed class NameFinder<T>
{
    private const string Hyphens = "-\u2010\u2011";

    private readonly Dictionary<string, T> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> ownerOf;

    /// <summary>The lengths of the names that begin with a word, the longest first.</summary>
    private readonly Dictionary<string, SortedSet<int>> lengths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>>.AlternateLookup<ReadOnlySpan<char>> lengthsOf;

    /// <param name="names">The names with their owners; if a name has two, the first gets it.</param>
    public NameFinder(IEnumerable<OwnedName<T>> names)
    {
        (ownerOf, lengthsOf) = (
            owners.GetAlternateLookup<ReadOnlySpan<char>>(),
            lengths.GetAlternateLookup<ReadOnlySpan<char>>()
        );
        var uniform = names.Select(name => name with { Name = UniformText.Of(name.Name).Text });
        foreach (var name in uniform.Where(name => name.Name.Length > 0).SelectMany(Variants))
        {
            var word = name.Name.AsSpan(0, WordLength(name.Name));
            if (!owners.TryAdd(name.Name, name.Owner))
                continue;
            if (!lengthsOf.TryGetValue(word, out var ofWord))
                lengthsOf[word] = ofWord = new(Comparer<int>.Create((left, right) => right.CompareTo(left)));
            ofWord.Add(name.Name.Length);
        }
    }

    /// <summary>The names in a text, in order and without overlaps.</summary>
    public IEnumerable<FoundName<T>> Find(string original)
    {
        var uniform = UniformText.Of(original);
        var text = uniform.Text;
        var afterHyphens = AfterHyphens(text);
        for (var at = 0; at < text.Length; )
        {
            var length = WordLength(text.AsSpan(at));
            if (length == 0)
            {
                at++;
                continue;
            }
            if (Longest(text, at, length, afterHyphens) is > 0 and var found)
            {
                yield return new(uniform.Original(at, found), ownerOf[text.AsSpan(at, found)]);
                length = Math.Max(length, found);
            }
            at += length;
        }
    }

    /// <summary>
    /// The offsets after hyphens at which names begin; null if there is none. It goes from the last hyphen to the
    /// first, because whether a name is one depends on the names after it.
    /// </summary>
    private HashSet<int>? AfterHyphens(string text)
    {
        HashSet<int>? found = null;
        for (var at = text.AsSpan().LastIndexOfAny(Hyphens); at >= 0; at = text.AsSpan(0, at).LastIndexOfAny(Hyphens))
        {
            if (
                at + 1 < text.Length
                && char.IsUpper(text[at + 1])
                && Longest(text, at + 1, WordLength(text.AsSpan(at + 1)), found) > 0
            )
                (found ??= []).Add(at + 1);
        }
        return found;
    }

    /// <summary>The length of the longest name at an offset; 0 if there is none.</summary>
    private int Longest(string text, int at, int wordLength, HashSet<int>? afterHyphens)
    {
        if (!lengthsOf.TryGetValue(text.AsSpan(at, wordLength), out var ofWord))
            return 0;
        foreach (var length in ofWord)
        {
            if (
                at + length <= text.Length
                && EndsWord(text, at + length)
                && !GoesOn(text, at + length, afterHyphens)
                && ownerOf.ContainsKey(text.AsSpan(at, length))
            )
                return length;
        }
        return 0;
    }

    private static bool GoesOn(string text, int end, HashSet<int>? afterHyphens) =>
        end + 1 < text.Length
        && Hyphens.Contains(text[end])
        && char.IsUpper(text[end + 1])
        && afterHyphens?.Contains(end + 1) != true;

    private static bool EndsWord(string text, int end) =>
        end >= text.Length || !IsWordLetter(text[end]) || !IsWordLetter(text[end - 1]);

    /// <summary>
    /// The name, also with a capital letter, and with dashes for its hyphens: <c>Tehrik–i–Taliban</c>.
    /// </summary>
    private static IEnumerable<OwnedName<T>> Variants(OwnedName<T> name)
    {
        OwnedName<T>[] all = char.IsLower(name.Name[0])
            ? [name, name with { Name = FirstLetter.Raise(name.Name) }]
            : [name];
        return name.Name.Contains('-')
            ? all.Concat(all.Select(one => one with { Name = one.Name.Replace('-', '–') }))
            : all;
    }

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
