using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AfPakSite.Text;

/// <summary>Makes slugs from titles: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>
    /// The most characters of a slug, so that its address can be typed, and Windows can open the files below it.
    /// </summary>
    public const int Longest = 80;

    /// <summary>
    /// The most characters of an old slug whose page can be published: file systems allow 255 bytes.
    /// </summary>
    public const int LongestFolder = 255;

    private const char LastOfLatin1 = 'ÿ';

    /// <summary>
    /// The names of devices, which no file or folder of Windows can have (“Naming Files, Paths, and Namespaces”).
    /// </summary>
    private static readonly FrozenSet<string> Devices = new[] { "con", "prn", "aux", "nul" }
        .Concat(Enumerable.Range(0, 10).SelectMany(port => new[] { $"com{port}", $"lpt{port}" }))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The slug of a title; <c>untitled</c> for a title without letters or digits. A longer slug ends at its last
    /// hyphen within the limit. The name of a device becomes two words.
    /// </summary>
    public static string Of(string title) =>
        Shortened(Whole(title), Longest) is var slug && Devices.Contains(slug) ? $"the-{slug}" : slug;

    /// <summary>
    /// The slug of the title of a section, in which more scripts are romanized: the ledger keeps older slugs.
    /// </summary>
    public static string OfSection(string title) => Of(SyllabicScripts.Romanized(title));

    /// <summary>A slug of at most some characters, which ends before a hyphen where it can.</summary>
    public static string Shortened(string slug, int longest)
    {
        if (slug.Length <= longest)
            return slug;
        var hyphen = slug.LastIndexOf('-', longest);
        return slug[..(hyphen > 0 ? hyphen : longest)];
    }

    /// <summary>Whether a title has letters or digits that its slug contains.</summary>
    public static bool HasLetters(string title) => Folding.Fold(title).Any(char.IsAsciiLetterOrDigit);

    /// <summary>Whether a text is a slug of this form.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length is > 0 and <= Longest && text == Whole(text) && !Devices.Contains(text);

    private static string Whole(string title)
    {
        var slug = new StringBuilder();
        var folded = Folding.Fold(title);
        for (var at = 0; at < folded.Length; at++)
        {
            var c = folded[at];
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetDigitValue(c) is >= 0 and var digit)
                slug.Append((char)('0' + digit));
            else if (LengthOfWord(folded, at) is > 0 and var length)
            {
                AppendWord(slug, folded.AsSpan(at, length));
                at += length - 1;
            }
            else if (HiddenCharacters.Contains(c) || IsMark(c))
                continue;
            else if (c is not ('’' or '\''))
                AppendHyphen(slug);
        }
        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed
            : CodePoints(title) is { Length: > 0 } codes ? codes
            : "untitled";
    }

    /// <summary>How many letters of other scripts follow one another from an offset on.</summary>
    private static int LengthOfWord(string text, int start)
    {
        var end = start;
        while (
            end < text.Length && text[end] > LastOfLatin1 && (IsLetter(text, end) || end > start && IsMark(text[end]))
        )
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        return end - start;
    }

    /// <summary>
    /// Writes a word with Latin letters. A letter that has none is its code point if others of the word have some, so
    /// that the slug is not a fragment of the word.
    /// </summary>
    private static void AppendWord(StringBuilder slug, ReadOnlySpan<char> word)
    {
        var isRomanized = false;
        foreach (var c in word)
            isRomanized |= Romanization.Of(c) is { Length: > 0 };
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.IsBmp && Romanization.Of((char)rune.Value) is { } letters)
                slug.Append(letters);
            else if (isRomanized && Rune.IsLetter(rune))
            {
                AppendHyphen(slug);
                slug.Append(Code(rune)).Append('-');
            }
            else if (!isRomanized)
                AppendHyphen(slug);
        }
    }

    private static void AppendHyphen(StringBuilder slug)
    {
        if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static bool IsLetter(string text, int at) =>
        char.IsLetter(text, at) || Romanization.Of(text[at]) is not null;

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>The letters of a title in a script that is not romanized, as their code points.</summary>
    private static string CodePoints(string title) =>
        string.Join('-', title.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(Code));

    private static string Code(Rune rune) => $"u{rune.Value:x}";
}
