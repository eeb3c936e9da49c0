using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AfPakSite.Text;

/// <summary>
/// Characters that readers do not see: bidirectional controls (Unicode Standard Annex 9, section 2), zero-width
/// characters, and the soft hyphen.
/// </summary>
public static class HiddenCharacters
{
    /// <summary>The flag that tags behind it make the flag of a region.</summary>
    private const int BlackFlag = 0x1F3F4;

    private const char NonJoiner = '\u200C';
    private const char Joiner = '\u200D';

    private static readonly FrozenDictionary<char, string> Names = new Dictionary<char, string>
    {
        ['\u00AD'] = "SOFT HYPHEN",
        ['\u061C'] = "ARABIC LETTER MARK",
        ['\u180E'] = "MONGOLIAN VOWEL SEPARATOR",
        ['\u200B'] = "ZERO WIDTH SPACE",
        [NonJoiner] = "ZERO WIDTH NON-JOINER",
        [Joiner] = "ZERO WIDTH JOINER",
        ['\u200E'] = "LEFT-TO-RIGHT MARK",
        ['\u200F'] = "RIGHT-TO-LEFT MARK",
        ['\u202A'] = "LEFT-TO-RIGHT EMBEDDING",
        ['\u202B'] = "RIGHT-TO-LEFT EMBEDDING",
        ['\u202C'] = "POP DIRECTIONAL FORMATTING",
        ['\u202D'] = "LEFT-TO-RIGHT OVERRIDE",
        ['\u202E'] = "RIGHT-TO-LEFT OVERRIDE",
        ['\u2060'] = "WORD JOINER",
        ['\u2066'] = "LEFT-TO-RIGHT ISOLATE",
        ['\u2067'] = "RIGHT-TO-LEFT ISOLATE",
        ['\u2068'] = "FIRST STRONG ISOLATE",
        ['\u2069'] = "POP DIRECTIONAL ISOLATE",
        ['\uFEFF'] = "ZERO WIDTH NO-BREAK SPACE",
    }.ToFrozenDictionary();

    private static readonly SearchValues<char> All = SearchValues.Create([.. Names.Keys]);

    /// <summary>The offsets of the hidden characters of a text, except the joiners that its script needs.</summary>
    public static IEnumerable<int> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            if (!IsNeeded(text, at))
                yield return at;
        }
    }

    /// <summary>
    /// The places of characters that only one font or program knows, such as those of the signs of Word, and of tags
    /// that are not part of a flag.
    /// </summary>
    public static IEnumerable<(TextRange Range, Rune Character)> Unknown(string text)
    {
        var isInFlag = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] < '\uD800')
            {
                isInFlag = false;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var character, out var length);
            var isTag = character.Value is >= 0xE0000 and <= 0xE007F;
            isInFlag = character.Value == BlackFlag || isInFlag && isTag;
            if (isTag && !isInFlag || Rune.GetUnicodeCategory(character) == UnicodeCategory.PrivateUse)
                yield return (new(at, length), character);
            at += length - 1;
        }
    }

    /// <summary>What Unicode calls an unknown character.</summary>
    public static string NameOf(Rune character) =>
        Rune.GetUnicodeCategory(character) == UnicodeCategory.PrivateUse ? "PRIVATE USE" : "TAG";

    /// <summary>Whether a character is one of them, in any context.</summary>
    public static bool Contains(char character) => All.Contains(character);

    /// <summary>Whether a character only joins or separates two letters.</summary>
    public static bool IsJoiner(char character) => character is NonJoiner or Joiner;

    /// <summary>The name that Unicode gives a hidden character.</summary>
    public static string NameOf(char character) => Names[character];

    private static int Next(string text, int start) =>
        text.AsSpan(start).IndexOfAny(All) is var found && found < 0 ? -1 : start + found;

    /// <summary>
    /// Whether a joiner is part of a word or of an emoji. A non-joiner is between two letters; a joiner may be at the
    /// end of a word too, where it keeps the form that a letter has inside words.
    /// </summary>
    private static bool IsNeeded(string text, int at)
    {
        if (!IsJoiner(text[at]))
            return false;
        Rune.DecodeLastFromUtf16(text.AsSpan(..at), out var before, out _);
        Rune.DecodeFromUtf16(text.AsSpan((at + 1)..), out var after, out _);
        return text[at] == NonJoiner
            ? IsJoining(before) && IsJoining(after)
            : IsJoining(before) || IsJoining(after) || (IsEmoji(before) && IsEmoji(after));
    }

    /// <summary>
    /// Whether a character belongs to a script that uses joiners: Arabic and its relatives, and the Indic scripts.
    /// </summary>
    private static bool IsJoining(Rune character) =>
        character.Value is (>= 0x0600 and <= 0x0DFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        && Rune.GetUnicodeCategory(character)
            is UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a character is an emoji, a skin tone, or the selector of the emoji presentation.</summary>
    private static bool IsEmoji(Rune character) =>
        character.Value == 0xFE0F
        || Rune.GetUnicodeCategory(character) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;
}
