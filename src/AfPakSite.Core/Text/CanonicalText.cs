using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Writes a text in one form, whatever its bytes: with composed characters (Unicode Standard Annex 15, form C), without
/// ligatures of Latin letters and characters that readers do not see, and with single spaces.
/// </summary>
/// <remarks>
/// Written by hand: without ICU, whose tables differ between systems, .NET normalizes nothing.
/// </remarks>
public static class CanonicalText
{
    private const char FirstMark = '\u0300';
    private const char FirstLeading = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char NoTrailing = '\u11A7';
    private const char FirstSyllable = '\uAC00';
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The text in its one form; the same text where it already has that form.</summary>
    public static string Of(string text) => WhiteSpace.Collapse(IsPlain(text) ? text : Composed(Decomposed(text)));

    /// <summary>
    /// Whether two texts are the same text, perhaps in other bytes. Only what must be exact compares bytes: the text of
    /// the ledger and of editions.
    /// </summary>
    public static bool IsSameText(string text, string other) => text == other || Of(text) == Of(other);

    /// <summary>Whether a text has only characters that nothing can happen to.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is '\u00AD' || c >= FirstMark && c is not (>= '\u2010' and <= '\u2027'))
                return false;
        }
        return true;
    }

    /// <summary>The characters of a text, decomposed, with their marks in the canonical order.</summary>
    private static List<char> Decomposed(string text)
    {
        var characters = new List<char>(text.Length);
        foreach (var c in text)
            Decompose(c, characters);
        for (var start = 0; start < characters.Count; start++)
        {
            var end = start;
            while (end < characters.Count && ClassOf(characters[end]) > 0)
                end++;
            if (end - start < 2)
                continue;
            char[] marks = [.. characters[start..end].OrderBy(ClassOf)];
            for (var index = 0; index < marks.Length; index++)
                characters[start + index] = marks[index];
            start = end;
        }
        return characters;
    }

    private static void Decompose(char c, List<char> characters)
    {
        if (HiddenCharacters.Contains(c))
            return;
        if (c is >= '\uFB00' and <= '\uFB06')
            characters.AddRange(Ligatures[c - '\uFB00']);
        else if (CanonicalTables.Decompositions.TryGetValue(c, out var parts))
        {
            foreach (var part in parts)
                Decompose(part, characters);
        }
        else
            characters.Add(c);
    }

    private static string Composed(List<char> characters)
    {
        var text = new StringBuilder(characters.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var c in characters)
        {
            var own = ClassOf(c);
            var isBlocked = starter < 0 || (lastClass >= own && starter < text.Length - 1);
            if (!isBlocked && Compose(text[starter], c) is { } composed)
            {
                text[starter] = composed;
                continue;
            }
            text.Append(c);
            lastClass = own;
            if (own == 0)
                starter = text.Length - 1;
        }
        return text.ToString();
    }

    private static char? Compose(char first, char second) =>
        CanonicalTables.Compositions.TryGetValue((first, second), out var composed) ? composed
        : first - FirstLeading is >= 0 and < Leadings and var leading
        && second - FirstVowel is >= 0 and < Vowels and var vowel
            ? (char)(FirstSyllable + (leading * Vowels + vowel) * Trailings)
        : IsOpenSyllable(first) && second - NoTrailing is > 0 and < Trailings and var trailing
            ? (char)(first + trailing)
        : null;

    private static bool IsOpenSyllable(char c) =>
        c - FirstSyllable is >= 0 and < Leadings * Vowels * Trailings and var place && place % Trailings == 0;

    private static int ClassOf(char c) => CanonicalTables.Classes.GetValueOrDefault(c);
}
