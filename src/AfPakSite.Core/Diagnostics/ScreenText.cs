using System.Globalization;
using System.Text;
using AfPakSite.Text;

namespace AfPakSite.Diagnostics;

/// <summary>Text for a terminal: one line, without any character that moves the cursor.</summary>
internal static class ScreenText
{
    private const string Tab = "    ";
    private const string Unseen = "\uFFFD";
    private const int FirstControlPicture = 0x2400;

    public static string Of(string text) => Of(text.EnumerateRunes());

    /// <summary>The characters, with spaces for tabs and visible signs for control characters.</summary>
    public static string Of(IEnumerable<Rune> characters)
    {
        var shown = new StringBuilder();
        foreach (var character in characters)
            shown.Append(Shown(character));
        return shown.ToString();
    }

    /// <summary>The width in columns of a text that <see cref="Of(string)"/> returned.</summary>
    public static int Width(string shown) => shown.EnumerateRunes().Sum(Width);

    private static string Shown(Rune character) =>
        character.Value switch
        {
            '\t' => Tab,
            < ' ' => ((char)(FirstControlPicture + character.Value)).ToString(),
            '\u007F' => "\u2421",
            (>= '\u0080' and <= '\u009F') or '\u2028' or '\u2029' => Unseen,
            _ => IsUnseen(character) ? Unseen : character.ToString(),
        };

    /// <summary>
    /// Whether a terminal shows nothing for a character; the joiners of Arabic and Indian scripts shape words.
    /// </summary>
    private static bool IsUnseen(Rune character) =>
        FaultyCharacters.IsNoncharacter(character)
        || (
            character.IsBmp
            && HiddenCharacters.Contains((char)character.Value)
            && !HiddenCharacters.IsJoiner((char)character.Value)
        );

    /// <summary>
    /// The width in columns by Unicode Standard Annex 11, as most terminals use it: marks 0, East Asian letters and
    /// emoji 2.
    /// </summary>
    private static int Width(Rune character) =>
        Rune.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            _ => character.Value switch
            {
                (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0xA4CF)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF) => 2,
                (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) => 2,
                (>= 0x1F300 and <= 0x1F64F)
                or (>= 0x1F680 and <= 0x1F6FF)
                or (>= 0x1F900 and <= 0x1F9FF)
                or (>= 0x20000 and <= 0x3FFFD) => 2,
                _ => 1,
            },
        };
}
