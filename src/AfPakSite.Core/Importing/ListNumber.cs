using System.Globalization;

namespace AfPakSite.Importing;

/// <summary>Writes the numbers of lists in digits, letters or Roman numerals.</summary>
internal static class ListNumber
{
    /// <summary>The largest number that is written in letters.</summary>
    private const int LargestWritten = 100;

    /// <summary>The number in a label that contains nothing else but marks: <c>(12)</c>; null for others.</summary>
    public static int? DecimalIn(string label)
    {
        var digits = label.AsSpan().Trim("()[].: ");
        return digits.Length is > 0 and < 10 && !digits.ContainsAnyExceptInRange('0', '9')
            ? int.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A number in a format.</summary>
    /// <param name="format">The format by its name in Word (ECMA-376, ST_NumberFormat).</param>
    public static string Of(int number, string format) =>
        format switch
        {
            _ when number > LargestWritten => number.ToString(CultureInfo.InvariantCulture),
            "upperLetter" => Letters(number, 'A'),
            "lowerLetter" => Letters(number, 'a'),
            "upperRoman" => Roman(number),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Word continues after Z with AA, BB.</summary>
    private static string Letters(int number, char first) =>
        new((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (1000, "M"),
            (900, "CM"),
            (500, "D"),
            (400, "CD"),
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
                roman += sign;
        }
        return roman;
    }
}
