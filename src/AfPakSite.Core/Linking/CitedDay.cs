using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Bibliographies;
using AfPakSite.Reading;
using AfPakSite.Studies;

namespace AfPakSite.Linking;

/// <summary>The month and the day of a citation: <c>(Dawn, 5 May 2012)</c>.</summary>
/// <param name="Day">Null if the citation has only a month.</param>
internal sealed partial record CitedDay(int Month, int? Day)
{
    private const int LastMonth = 12;

    /// <summary>The month and the day behind the names; null without a month.</summary>
    /// <param name="text">The text of the paragraph.</param>
    public static CitedDay? Of(Citation citation, string text)
    {
        var cited = citation.Range.Of(text);
        var names = EndOfNames(citation, cited);
        var match =
            cited.LastIndexOf(citation.Year, StringComparison.Ordinal) is var year && year > names
                ? Before.Match(cited[names..year])
                : Match.Empty;
        if (!match.Success)
            match = Behind.Match(text, citation.Range.End);
        return match.Success && MonthNames.NumberOf(match.Groups["month"].Value) is <= LastMonth and { } month
            ? new(
                month,
                match.Groups["day"] is { Success: true, Value: var day }
                    ? int.Parse(day, CultureInfo.InvariantCulture)
                    : null
            )
            : null;
    }

    private static int EndOfNames(Citation citation, string cited) =>
        citation.Names is [.., var last] && cited.IndexOf(last, StringComparison.Ordinal) is >= 0 and var start
            ? start + last.Length
            : 0;

    /// <summary>Whether a work may be of this day: another day or month is that of another article.</summary>
    public bool MayBeOf(Work work) =>
        work.Issued?.Start is not { Month: { } month and <= LastMonth } start
        || month == Month && (start.Day is null || Day is null || start.Day == Day);

    private const string DayNumber = @"(?<day>[0-3]?[0-9])(?:\.|st|nd|rd|th|er|º)?";

    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}])(?:"
            + DayNumber
            + @"\s(?:de\s|di\s)?)?(?<month>(?i:"
            + CitationWords.Month
            + @"))(?:\s(?:de\s|di\s)?"
            + DayNumber
            + @")?,?\s(?:de\s|di\s)?\z"
    )]
    private static partial Regex Before { get; }

    [GeneratedRegex(@"\G,\s(?<month>" + CitationWords.Month + @")\s(?<day>[0-3]?[0-9])(?![0-9])")]
    private static partial Regex Behind { get; }
}
