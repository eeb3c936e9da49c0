using System.Globalization;

namespace AfPakSite.Reading;

/// <summary>Reads Roman numbers in capitals, in their one usual form.</summary>
internal static class RomanNumber
{
    private static readonly (string Sign, int Value)[] Signs =
    [
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];

    /// <summary>The value of a number below 400; null for any other text.</summary>
    public static int? Parse(string text)
    {
        var rest = text.AsSpan();
        var value = 0;
        foreach (var (sign, worth) in Signs)
        {
            for (
                var times = 0;
                rest.StartsWith(sign) && times < (sign is "V" or "L" || sign.Length == 2 ? 1 : 3);
                times++
            )
            {
                rest = rest[sign.Length..];
                value += worth;
            }
        }
        return rest.IsEmpty && value > 0 ? value : null;
    }

    /// <summary>The digits of a year from 1600 on: <c>MCMX</c>; null for any other text.</summary>
    public static string? Year(string text) =>
        text.StartsWith("MM", StringComparison.Ordinal) ? YearAfter(text[2..], 2000)
        : text.StartsWith("MCM", StringComparison.Ordinal) ? YearAfter(text[3..], 1900)
        : text.StartsWith("MD", StringComparison.Ordinal) ? YearAfter(text[2..], 1500)
        : null;

    private static string? YearAfter(string rest, int century) =>
        Parse(rest) is { } value ? (century + value).ToString(CultureInfo.InvariantCulture) : null;
}
