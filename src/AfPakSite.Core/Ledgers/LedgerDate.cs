using System.Globalization;
using AfPakSite.Wording;

namespace AfPakSite.Ledgers;

/// <summary>Writes and reads days as the ledger has them: <c>2026-11-25</c>.</summary>
public static class LedgerDate
{
    private const string Form = "yyyy-MM-dd";

    public static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    public static DateOnly Parse(string date) => DateOnly.ParseExact(date, Form, CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A day for a reader: <c>25 November 2026</c>.</summary>
    public static string InWords(string date, DateWords words)
    {
        var day = Parse(date);
        return words.Day($"{day.Day}", words.MonthsAfterDay[day.Month - 1], $"{day.Year:0000}");
    }
}
