using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>The date of a citation.</summary>
/// <param name="Year">Four digits, <c>n.d.</c>, or words such as <c>in press</c>.</param>
/// <param name="Suffixes">The letters after the year, one for each cited work.</param>
/// <param name="Other">The second of two years; null without one.</param>
/// <param name="IsRange">Whether the second year ends a range.</param>
/// <param name="Doubt">Why it may not be a date: it has only two digits, or it is in capitals.</param>
internal readonly record struct CitationDate(
    string Year,
    string Suffixes,
    string? Other,
    bool IsRange,
    CitationDoubt Doubt = CitationDoubt.None
)
{
    /// <summary>Shorter years up to this one are more probably of this century.</summary>
    private const string LastOfThisCentury = "40";

    /// <summary>The date that <see cref="DateFinder"/> found.</summary>
    public static CitationDate Of(Match date)
    {
        var groups = date.Groups;
        if (groups["short"] is { Success: true, Value: var digits })
        {
            var isLate = string.CompareOrdinal(digits, LastOfThisCentury) <= 0;
            var (year, other) = isLate ? ($"20{digits}", $"19{digits}") : ($"19{digits}", null);
            return new(year, SuffixesOf(groups), other, false, CitationDoubt.ShortYear);
        }
        return groups["odd"] is { Success: true, Value: var written }
            ? new(RomanNumber.Year(written) ?? Joined(written), "", null, false, CitationDoubt.OddYear)
            : Whole(groups);
    }

    /// <summary>
    /// A year without the spaces between its digits, and without letters that look like digits: <c>2010</c> for <c>20
    /// 10</c> and <c>2O10</c>.
    /// </summary>
    private static string Joined(string written)
    {
        var digits = string.Concat(
            written
                .Where(c => !char.IsWhiteSpace(c))
                .Select(c =>
                    c is 'O' or 'o' ? '0'
                    : c is 'I' or 'l' ? '1'
                    : c
                )
        );
        return digits.All(char.IsAsciiDigit) ? digits : written;
    }

    private static CitationDate Whole(GroupCollection groups)
    {
        var year =
            groups["year"].Success ? groups["year"].Value
            : groups["none"].Success ? "n.d."
            : groups["later"].Value;
        var end = groups["end"].Value;
        var other =
            groups["other"].Success ? groups["other"].Value
            : end.Length == 0 ? null
            : string.Concat(year.AsSpan(0, 4 - end.Length), end);
        return new(year, SuffixesOf(groups), other, end.Length > 0, DoubtOf(groups["capitals"].Value));
    }

    /// <summary>The doubt about <c>N.D.</c>, and the greater one about <c>ND</c>, which is seldom a date.</summary>
    private static CitationDoubt DoubtOf(string capitals) =>
        capitals.Length == 0 ? CitationDoubt.None
        : capitals.Contains('.') ? CitationDoubt.Capitals
        : CitationDoubt.RunningText;

    private static string SuffixesOf(GroupCollection groups)
    {
        var first = groups["first"].Value.ToLowerInvariant();
        if (groups["last"].Success)
            return string.Concat(
                Enumerable
                    .Range(first[0], Math.Max(1, groups["last"].Value[0] - first[0] + 1))
                    .Select(letter => (char)letter)
            );
        return first + string.Concat(groups["more"].Captures.Select(capture => capture.Value));
    }
}
