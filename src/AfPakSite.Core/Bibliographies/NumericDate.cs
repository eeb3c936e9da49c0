using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>Reads dates of three numbers: <c>13/05/2019</c>, <c>2019/03/05</c>.</summary>
internal static partial class NumericDate
{
    private const int MostMonths = 12;

    /// <summary>
    /// The date as EDTF; the year alone if the first and the second number can both be the month, because countries
    /// differ; null for other texts.
    /// </summary>
    public static string? Read(string written)
    {
        if (Form.Match(written) is not { Success: true } found)
            return null;
        var year = found.Groups["year"].Value;
        var (first, second) = (Number(found.Groups["first"]), Number(found.Groups["second"]));
        if (found.Groups["year"].Index > found.Groups["first"].Index)
        {
            if (first <= MostMonths && second <= MostMonths && first != second)
                return year;
            if (first > MostMonths)
                (first, second) = (second, first);
        }
        var date = string.Create(CultureInfo.InvariantCulture, $"{year}-{first:00}-{second:00}");
        return EdtfDate.Parse(date) is null ? null : date;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?:(?<year>[12][0-9]{3})(?<sign>[/-])(?<first>[0-9]{1,2})\k<sign>(?<second>[0-9]{1,2})"
            + @"|(?<first>[0-9]{1,2})(?<sign>[/-])(?<second>[0-9]{1,2})\k<sign>(?<year>[12][0-9]{3}))\s*$"
    )]
    private static partial Regex Form { get; }
}
