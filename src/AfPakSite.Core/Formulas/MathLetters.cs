using System.Text;

namespace AfPakSite.Formulas;

/// <summary>
/// The mathematical letters of Unicode, because MathML Core knows no other way to write bold, script or double-struck
/// ones.
/// </summary>
internal static class MathLetters
{
    /// <param name="variant">The command of TeX: <c>mathbf</c>; empty for ordinary letters.</param>
    public static string Of(string text, string variant)
    {
        if (BeginningOf(variant) is not var (upper, digits))
            return text;
        var letters = new StringBuilder();
        foreach (var c in text)
        {
            var point =
                char.IsAsciiLetterUpper(c) ? Exception(c, variant) ?? upper + (c - 'A')
                : char.IsAsciiLetterLower(c) ? Exception(c, variant) ?? upper + 26 + (c - 'a')
                : char.IsAsciiDigit(c) && digits > 0 ? digits + (c - '0')
                : c;
            letters.Append(char.ConvertFromUtf32(point));
        }
        return letters.ToString();
    }

    /// <summary>The first capital and the digit 0 of an alphabet (Unicode, block 1D400); 0 without digits.</summary>
    private static (int Upper, int Digits)? BeginningOf(string variant) =>
        variant switch
        {
            "mathbf" => (0x1D400, 0x1D7CE),
            "mathbfit" => (0x1D468, 0x1D7CE),
            "mathcal" or "mathscr" => (0x1D49C, 0),
            "mathfrak" => (0x1D504, 0),
            "mathbb" => (0x1D538, 0x1D7D8),
            "mathsf" => (0x1D5A0, 0x1D7E2),
            "mathtt" => (0x1D670, 0x1D7F6),
            _ => null,
        };

    /// <summary>Letters that Unicode had before the others.</summary>
    private static int? Exception(char letter, string variant) =>
        (variant, letter) switch
        {
            ("mathbb", 'C') => 'ℂ',
            ("mathbb", 'H') => 'ℍ',
            ("mathbb", 'N') => 'ℕ',
            ("mathbb", 'P') => 'ℙ',
            ("mathbb", 'Q') => 'ℚ',
            ("mathbb", 'R') => 'ℝ',
            ("mathbb", 'Z') => 'ℤ',
            ("mathfrak", 'C') => 'ℭ',
            ("mathfrak", 'H') => 'ℌ',
            ("mathfrak", 'I') => 'ℑ',
            ("mathfrak", 'R') => 'ℜ',
            ("mathfrak", 'Z') => 'ℨ',
            ("mathcal" or "mathscr", 'B') => 'ℬ',
            ("mathcal" or "mathscr", 'E') => 'ℰ',
            ("mathcal" or "mathscr", 'F') => 'ℱ',
            ("mathcal" or "mathscr", 'H') => 'ℋ',
            ("mathcal" or "mathscr", 'I') => 'ℐ',
            ("mathcal" or "mathscr", 'L') => 'ℒ',
            ("mathcal" or "mathscr", 'M') => 'ℳ',
            ("mathcal" or "mathscr", 'R') => 'ℛ',
            ("mathcal" or "mathscr", 'e') => 'ℯ',
            ("mathcal" or "mathscr", 'g') => 'ℊ',
            ("mathcal" or "mathscr", 'o') => 'ℴ',
            _ => null,
        };
}
