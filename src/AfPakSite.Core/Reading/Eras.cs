using System.Collections.Frozen;

namespace AfPakSite.Reading;

/// <summary>
/// The words before a year that say by which calendar it is counted, in all languages: <c>(n. Chr. 1066)</c>, <c>(AD
/// 1850)</c>.
/// </summary>
internal static class Eras
{
    private const int MostWords = 4;

    /// <summary>What may also be an acronym or initials is an era before a year up to this one.</summary>
    private const string LastOfOld = "1899";

    private static readonly FrozenSet<string> Certain = Set("eras");
    private static readonly FrozenSet<string> Old = Set("old-eras");

    /// <summary>Whether a word is one of these: <c>AD</c>, <c>B.C.</c></summary>
    public static bool Contain(string word) =>
        LettersOf(word) is var letters && (Certain.Contains(letters) || Old.Contains(letters));

    /// <summary>
    /// Whether these words end directly before a year, and nothing but a comma, a semicolon or a word in small letters
    /// is before them.
    /// </summary>
    /// <param name="words">The words from the beginning of the parenthesis to the year.</param>
    public static bool AreBefore(ReadOnlySpan<char> words, string year)
    {
        var letters = "";
        var rest = words.TrimEnd(" \t\n\u00A0");
        for (var count = 0; count < MostWords && rest.Length > 0 && rest[^1] is not (',' or ';' or ':'); count++)
        {
            var start = rest.LastIndexOfAny(" \t\n\u00A0") + 1;
            letters = LettersOf(rest[start..]) + letters;
            rest = rest[..start].TrimEnd(" \t\n\u00A0");
            if (IsAlone(rest) && (Certain.Contains(letters) || Old.Contains(letters) && IsOld(year)))
                return true;
        }
        return false;
    }

    private static bool IsOld(string year) => string.CompareOrdinal(year, LastOfOld) <= 0;

    /// <summary>Whether no name is directly before an era.</summary>
    private static bool IsAlone(ReadOnlySpan<char> before) =>
        before is [] or [.., ',' or ';' or ':'] || char.IsLower(before[before.LastIndexOfAny(" \t\n\u00A0") + 1]);

    private static string LettersOf(ReadOnlySpan<char> text)
    {
        var letters = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                letters[length++] = c;
        }
        return new(letters, 0, length);
    }

    private static FrozenSet<string> Set(string list) =>
        StudyLanguage.WordsOfAll(list).Select(words => LettersOf(words)).ToFrozenSet(StringComparer.Ordinal);
}
