using System.Globalization;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// The mark of an item of a list within a paragraph: <c>1.</c>, <c>II.</c>, <c>ii.</c>, <c>b)</c>, <c>•</c>.
/// </summary>
/// <param name="Bullet">Null without a bullet.</param>
/// <param name="Value">The number, or the code of the letter; 0 for a Roman number or a bullet alone.</param>
/// <param name="Close">What follows the number or letter.</param>
internal sealed record ItemMarker(char? Bullet, int Value, string Close, TextRange Range)
{
    private const string Bullets = "•‣⁃▪◦●○■□➢➤";
    private const int MostDigits = 3;
    private const int MostRomanDigits = 5;

    private static readonly string[] Closes = [".)", ".", ")"];

    public static bool IsBullet(char c) => Bullets.Contains(c);

    /// <summary>The marker that begins at a place; null if none does, or if nothing follows it.</summary>
    public static ItemMarker? At(string text, int start)
    {
        var at = start;
        char? bullet = at < text.Length && IsBullet(text[at]) ? text[at++] : null;
        if (bullet is not null)
            at = SentenceMarks.SkipSpace(text, at);
        return Numbered(text, start, at, bullet)
            ?? (bullet is null || at == text.Length ? null : new(bullet, 0, "", TextRange.Between(start, at)));
    }

    /// <summary>Whether the marker of the next item begins at a place.</summary>
    public bool IsFollowedAt(string text, int at) =>
        at > 1
        && char.IsWhiteSpace(text[at - 1])
        && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == Bullet)
        && !SentenceMarks.IsFinal(text[at - 2])
        && At(text, at) is { } next
        && (next.Bullet, next.Close) == (Bullet, Close)
        && (next.Value == (Value == 0 ? 0 : Value + 1) || IsSmallRoman(Value) && IsSmallRoman(next.Value));

    /// <summary>Whether a marker may be a small Roman number: <c>ii</c>, or one of its letters alone.</summary>
    private static bool IsSmallRoman(int value) => value is 0 or 'i' or 'v' or 'x';

    private static int RomanDigits(string text, int at)
    {
        var digits = text[at..Math.Min(text.Length, at + MostRomanDigits + 1)];
        var length = Math.Max(LengthOf("IVX"), LengthOf("ivx"));
        return at + length < text.Length && char.IsLetter(text[at + length]) ? 0 : length;

        int LengthOf(string letters) =>
            digits.AsSpan().IndexOfAnyExcept(letters) is var end && end < 0 ? digits.Length : end;
    }

    private static ItemMarker? Numbered(string text, int start, int at, char? bullet)
    {
        var digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits]))
            digits++;
        var roman = digits == 0 ? RomanDigits(text, at) : 0;
        var isLetter = digits == 0 && roman < 2 && at < text.Length && char.IsAsciiLetterLower(text[at]);
        if (digits > MostDigits || (digits == 0 && !isLetter && roman is < 2 or > MostRomanDigits))
            return null;
        var value =
            isLetter ? text[at]
            : digits > 0 ? int.Parse(text.AsSpan(at, digits), CultureInfo.InvariantCulture)
            : 0;
        var close = at + Math.Max(digits + (isLetter ? 0 : roman), 1);
        foreach (var mark in Closes)
        {
            var end = close + mark.Length;
            if (text.AsSpan(close).StartsWith(mark) && end < text.Length && char.IsWhiteSpace(text[end]))
                return new(bullet, value, mark, TextRange.Between(start, end));
        }
        return null;
    }
}
