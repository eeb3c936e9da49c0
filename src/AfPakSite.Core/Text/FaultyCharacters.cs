using System.Buffers;
using System.Text;

namespace AfPakSite.Text;

/// <summary>Characters that no text should contain: controls, noncharacters, and the replacement character.</summary>
public static class FaultyCharacters
{
    private static readonly SearchValues<char> Candidates = SearchValues.Create([
        .. Range('\u0000', '\u0008'),
        '\v',
        '\f',
        .. Range('\u000E', '\u001F'),
        .. Range('\u007F', '\u009F'),
        .. Range('\uDFFE', '\uDFFF'),
        .. Range('\uFDD0', '\uFDEF'),
        .. Range('\uFFFD', '\uFFFF'),
    ]);

    /// <summary>The faulty characters of a text with their ranges.</summary>
    public static IEnumerable<(TextRange Range, Rune Character)> In(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            Rune.DecodeLastFromUtf16(text.AsSpan(..(at + 1)), out var character, out var length);
            if (IsControl(character) || IsNoncharacter(character) || IsReplacement(character))
                yield return (new(at + 1 - length, length), character);
        }
    }

    /// <summary>Whether a character is a control other than tab, line feed and carriage return.</summary>
    public static bool IsControl(Rune character) =>
        Rune.IsControl(character) && character.Value is not ('\t' or '\n' or '\r');

    /// <summary>Whether a code point can never be a character (The Unicode Standard, section 23.7).</summary>
    public static bool IsNoncharacter(Rune character) =>
        character.Value is >= 0xFDD0 and <= 0xFDEF || (character.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Whether a character is U+FFFD, which programs write in place of undecodable bytes.</summary>
    public static bool IsReplacement(Rune character) => character == Rune.ReplacementChar;

    private static int Next(string text, int start) =>
        text.AsSpan(start).IndexOfAny(Candidates) is var found && found < 0 ? -1 : start + found;

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
