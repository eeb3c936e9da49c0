using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>The date of a citation.</summary>
/// <param name="Year">Four digits, <c>n.d.</c>, or words such as <c>in press</c>.</param>
/// <param name="Suffixes">The letters after the year, one for each cited work.</param>
/// <param name="Other">The second of two years; null without one.</param>
/// <param name="IsRange">Whether the second year ends a range.</param>
internal readonly record struct CitationDate(string Year, string Suffixes, string? Other, bool IsRange)
{
    /// <summary>The date of a match of <see cref="CitationTokens.Date"/>.</summary>
    public static CitationDate Of(Match date)
    {
        var groups = date.Groups;
        var year =
            groups["year"].Success ? groups["year"].Value
            : groups["none"].Success ? "n.d."
            : groups["later"].Value;
        var end = groups["end"].Value;
        var other =
            groups["other"].Success ? groups["other"].Value
            : end.Length == 0 ? null
            : string.Concat(year.AsSpan(0, 4 - end.Length), end);
        return new(year, SuffixesOf(groups), other, end.Length > 0);
    }

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
