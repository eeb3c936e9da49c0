using System.Collections.Immutable;

namespace AfPakSite.Wording;

/// <summary>Dates in words.</summary>
public sealed class DateWords(MessageGroup messages) : WordGroup(messages)
{
    public ImmutableArray<string> Months => List();

    public ImmutableArray<string> MonthsAfterDay => List();

    public ImmutableArray<string> Seasons => List();

    public string Day(string day, string month, string year) => Text([("day", day), ("month", month), ("year", year)]);

    public string Numbered(string day, string number) => Text([("day", day), ("number", number)]);

    public string Month(string month, string year) => Text([("month", month), ("year", year)]);

    public string Season(string season, string year) => Text([("season", season), ("year", year)]);

    public string Decade(string year) => Text([("year", year)]);

    public string Century(string year) => Text([("year", year)]);

    public string UnknownYear => Text();

    public string Undated => Text();

    public string Interval(string start, string end) => Text([("start", start), ("end", end)]);

    public string Since(string date) => Text([("date", date)]);

    public string Until(string date) => Text([("date", date)]);

    public string About(string date) => Text([("date", date)]);

    public string Uncertain(string date) => Text([("date", date)]);

    public string AboutUncertain(string date) => Text([("date", date)]);

    /// <summary>The study's words for the first third of a time, as in “early 2010s”.</summary>
    public ImmutableArray<string> Early => List();

    public ImmutableArray<string> Middle => List();

    public ImmutableArray<string> Late => List();
}
