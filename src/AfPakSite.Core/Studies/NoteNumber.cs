using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Studies;

/// <summary>
/// The number with which the text of a note begins: <c>1 See</c>, <c>1. See</c>, <c>[1] See</c>, <c>(1) See</c>,
/// <c>¹ See</c>.
/// </summary>
public sealed partial record NoteNumber(int Value, TextRange Range)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The number at the beginning of a text, or of one of its lines; null if there is none.</summary>
    public static NoteNumber? At(string text, int from = 0) =>
        Beginning.Match(text, from) is { Success: true } match
        && ValueOf(match.Groups["number"].ValueSpan) is > 0 and var value
            ? new(value, new(from, match.Groups["sign"].Length))
            : null;

    /// <summary>The value of digits, which may be superscript.</summary>
    public static int ValueOf(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = value * 10 + (char.IsAsciiDigit(digit) ? digit - '0' : Superscripts.IndexOf(digit));
        return value;
    }

    [GeneratedRegex(
        @"\G(?<sign>\[(?<number>[0-9]{1,3})\][.:]?(?=\s)|\((?<number>[0-9]{1,3})\)(?=\s)|(?<number>[0-9]{1,3})[.):]?(?=\s)|(?<number>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))\s*\S"
    )]
    private static partial Regex Beginning { get; }
}
