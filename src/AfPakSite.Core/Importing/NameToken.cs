using System.Text.RegularExpressions;

namespace AfPakSite.Importing;

/// <summary>A word of a sentence, without an ending after an apostrophe: <c>Pembury</c> of <c>Pembury’s</c>.</summary>
/// <param name="Start">Its offset in the text, in UTF-16 units.</param>
/// <param name="IsElided">Whether it is an elided article or preposition: <c>l</c> of <c>l’Institut</c>.</param>
internal readonly partial record struct NameToken(string Text, int Start, bool IsElided)
{
    private const int LongestElision = 2;

    public int End => Start + Text.Length;

    /// <summary>
    /// Whether it begins with a capital letter, is longer than an initial, and does not end as a compound of a name
    /// and a word does: “Kabul-based”.
    /// </summary>
    public bool IsCapitalized => char.IsUpper(Text[0]) && Text.Length > 1 && !IsCompound;

    private bool IsCompound =>
        Text.LastIndexOf('-') is > 0 and var hyphen
        && Text.Length > hyphen + LongestElision
        && char.IsLower(Text[hyphen + 1]);

    public bool IsNumber => char.IsDigit(Text[0]);

    /// <summary>Whether it has only capital letters: <c>NATO</c>, <c>XIV</c>.</summary>
    public bool IsAcronym => Text.Length > 1 && Text.All(c => char.IsUpper(c) || !char.IsLetter(c));

    /// <param name="elides">Whether the language elides articles before a vowel.</param>
    public static List<NameToken> In(string text, bool elides)
    {
        var tokens = new List<NameToken>();
        foreach (var match in Word.EnumerateMatches(text))
            Add(tokens, text.Substring(match.Index, match.Length), match.Index, elides);
        return tokens;
    }

    private static void Add(List<NameToken> tokens, string word, int start, bool elides)
    {
        var apostrophe = word.AsSpan().IndexOfAny('’', '\'');
        if (apostrophe <= 0)
            tokens.Add(new(word, start, false));
        else if (elides && apostrophe <= LongestElision)
        {
            tokens.Add(new(word[..apostrophe], start, true));
            Add(tokens, word[(apostrophe + 1)..], start + apostrophe + 1, elides);
        }
        else if (char.IsLower(word[apostrophe + 1]))
            tokens.Add(new(word[..apostrophe], start, false));
        else
            tokens.Add(new(word, start, false));
    }

    /// <summary>Letters and digits, with single hyphens and apostrophes between them.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'\-‑–][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*")]
    private static partial Regex Word { get; }
}
