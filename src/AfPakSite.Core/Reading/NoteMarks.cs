namespace AfPakSite.Reading;

/// <summary>
/// Finds the marks of notes after a full stop: <c>old.1</c>, <c>old.[1]</c>, <c>old.(1)</c>, <c>old.¹</c>.
/// </summary>
internal static class NoteMarks
{
    private const string Superscripts = "¹²³⁰⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲⁿ";
    private const string Signs = "*†‡§¶‖";
    private const int MostDigits = 3;
    private const int LongestLabel = 16;

    /// <summary>
    /// The end of the note marks that begin directly after a sentence; the same place if there are none.
    /// </summary>
    /// <param name="allowsDigits">Whether digits on the line can be the mark of a note here.</param>
    public static int After(string text, int end, bool allowsDigits)
    {
        var at = end;
        while (One(text, at, allowsDigits) is var next && next > at)
        {
            var further = next < text.Length && IsSeparator(text[next]) ? next + 1 : next;
            if (further > next && text[next] == ',' && further < text.Length && text[further] == ' ')
                further++;
            at = further > next && One(text, further, allowsDigits) > further ? further : next;
        }
        return at == text.Length || char.IsWhiteSpace(text[at]) ? at : end;
    }

    private static int One(string text, int at, bool allowsDigits) =>
        at >= text.Length ? at
        : text[at] == '[' ? Bracketed(text, at)
        : text[at] == '(' ? Parenthesized(text, at)
        : Superscripts.Contains(text[at]) ? EndOf(text, at, Superscripts.Contains)
        : Signs.Contains(text[at]) ? EndOf(text, at, Signs.Contains)
        : allowsDigits && text[at] is >= '1' and <= '9' ? Digits(text, at)
        : at;

    private static int Digits(string text, int at)
    {
        var end = EndOf(text, at, char.IsAsciiDigit);
        return end - at <= MostDigits ? end : at;
    }

    /// <summary><c>[1]</c>, <c>[2, 3]</c>, <c>[^note]</c>.</summary>
    private static int Bracketed(string text, int at)
    {
        var isLabel = at + 1 < text.Length && text[at + 1] == '^';
        var begin = at + (isLabel ? 2 : 1);
        var end = EndOf(text, begin, c => IsInside(c, isLabel));
        if (end == begin)
            end = EndOfWordedMark(text, begin);
        return end > begin && end - begin <= LongestLabel && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    /// <summary><c>a</c>, <c>note 3</c>.</summary>
    private static int EndOfWordedMark(string text, int begin)
    {
        var letters = EndOf(text, begin, char.IsAsciiLetterLower);
        var digits = letters < text.Length && text[letters] == ' ' ? letters + 1 : letters;
        var end = EndOf(text, digits, char.IsAsciiDigit);
        return end > digits ? end
            : letters - begin == 1 ? letters
            : begin;
    }

    /// <summary><c>(1)</c>, <c>(2,3)</c>.</summary>
    private static int Parenthesized(string text, int at)
    {
        var end = EndOf(text, at + 1, c => IsInside(c, isLabel: false));
        var isShort = end - at > 1 && end - at <= MostDigits + 1;
        return isShort && end < text.Length && text[end] == ')' ? end + 1 : at;
    }

    private static bool IsInside(char c, bool isLabel) =>
        isLabel ? char.IsLetterOrDigit(c) || c is '-' or '_' : char.IsAsciiDigit(c) || IsSeparator(c) || c == ' ';

    private static bool IsSeparator(char c) => c is ',' or '–' or '-' or '˒' or '⁻';

    private static int EndOf(string text, int at, Func<char, bool> isPart)
    {
        while (at < text.Length && isPart(text[at]))
            at++;
        return at;
    }
}
