using System.Collections.Immutable;
using System.Globalization;
using AfPakSite.Annotations;
using AfPakSite.Wording;

namespace AfPakSite.Linking;

/// <summary>Finds the parts of a date in sentences, so that no date is more exact than the study.</summary>
/// <param name="sentences">The sentences that prove the date.</param>
internal sealed class DateEvidence(ImmutableArray<string> sentences, DateWords words)
{
    /// <summary>The least letters of an abbreviated month, as in “Aug. 2021”.</summary>
    private const int ShortestMonth = 3;

    private readonly ImmutableArray<string> pieces =
    [
        .. sentences.SelectMany(sentence =>
            sentence.Split([' ', '\u00A0', ',', ';', ':', '(', ')', '–', '—', '’', '\''])
        ),
    ];

    /// <summary>The years, months, seasons and days of a date that no sentence gives, as readers write them.</summary>
    public IEnumerable<string> Missing(EdtfDate date) =>
        date
            .YearWords.Where(year => !Contains(year))
            .Concat(new[] { date.Start, date.End }.OfType<EdtfPoint>().Distinct().SelectMany(Missing));

    /// <summary>Whether a sentence contains these words.</summary>
    public bool Contains(string text) => sentences.Any(sentence => sentence.Contains(text, StringComparison.Ordinal));

    private IEnumerable<string> Missing(EdtfPoint point)
    {
        if (point.Month is > 12 and var season)
        {
            var name = words.Seasons[season - 21];
            if (!sentences.Any(sentence => sentence.Contains(name, StringComparison.OrdinalIgnoreCase)))
                yield return name;
        }
        else if (point.Month is { } month && !pieces.Any(piece => IsMonth(piece, month, point.Digits)))
            yield return words.Months[month - 1];
        if (point.Day is { } day && !pieces.Any(piece => IsDay(piece, day)))
            yield return day.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether words are a month, its abbreviation, or a date in numbers that has it: 15.08.2021.</summary>
    private bool IsMonth(string piece, int month, string year)
    {
        var name = piece.TrimEnd('.');
        return (name.Length >= ShortestMonth && (Begins(words.Months) || Begins(words.MonthsAfterDay)))
            || (NumbersOf(name) is { Length: > 1 } date && date.Contains(Number(year)) && date.Contains(month));

        bool Begins(ImmutableArray<string> months) =>
            months[month - 1].StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether words are a day, such as “15”, “15th” and “15.”, or a date in numbers that has it.</summary>
    private static bool IsDay(string piece, int day) =>
        NumbersOf(piece.TrimEnd('.')) is var date && date.Length > 1
            ? date.Contains(day)
            : Number(string.Concat(piece.TakeWhile(char.IsAsciiDigit))) == day;

    /// <summary>The numbers of a date in numbers; empty for other words.</summary>
    private static ImmutableArray<int> NumbersOf(string piece)
    {
        var parts = piece.Split('-', '.', '/');
        return parts.All(part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit))
            ? [.. parts.Select(Number)]
            : [];
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
