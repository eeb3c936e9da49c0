using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>Words with a date that are names only if the bibliography lists them: <c>May (1969)</c>.</summary>
internal static class UnlikelyNames
{
    private const int Longest = 160;
    private const int MostSigns = 4;
    private const int LongestAnd = 4;
    private const string Signs = "\"'<>?!/*^~=+#|";

    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" \t\n\u00A0,(");

    private static readonly WordList YearWords = StudyLanguage.OfAll("year-words");

    private static readonly WordList Months = new([
        .. StudyLanguage.WordsOfAll("months").Concat(CitationWords.Of(CitationWords.Season)).Distinct(),
    ]);

    /// <summary>The month of a date, which is a name in <c>(March, 1991)</c>; null without a month.</summary>
    public static OtherNames? Month(Match date) =>
        date.Groups["month"] is { Success: true } month && month.Index == date.Index
            ? new(month.Index, [month.Value], false, CitationDoubt.RunningText)
            : null;

    /// <summary>
    /// A date without its month, if “and” joins that to the names before it and it is the last of them: <c>(Hill and
    /// May, 1969)</c>; otherwise the date itself.
    /// </summary>
    /// <param name="from">The offset at which the names may begin.</param>
    public static Match WithoutName(CitationText source, Match date, int from)
    {
        var text = source.Uniform;
        if (Month(date) is null || !IsAfterAnd(text, from, date.Index))
            return date;
        var end = date.Index + date.Groups["month"].Length;
        var names = CitationNames.Before(source, CitationTokens.NamesInParentheses, from, end, Longest);
        if (names is not { Names.Length: > 1 } || names.Names.SkipLast(1).Any(EndsInMonth))
            return date;
        var space = text.AsSpan(end..(date.Index + date.Length));
        var begin = end + space.Length - space.TrimStart(", \u00A0\n").Length;
        return CitationTokens.Date.Match(text, begin) is { Success: true } year ? year : date;
    }

    /// <summary>Whether the last one of several names is also a month or a season: <c>Hill and May</c>.</summary>
    public static bool EndInMonth(ImmutableArray<string> names) => names.Length > 1 && EndsInMonth(names[^1]);

    private static bool IsAfterAnd(string text, int from, int end)
    {
        var before = text.AsSpan(from..end).TrimEnd();
        var word = before[(before.LastIndexOfAny(BeforeWord) + 1)..];
        return before.Length < end - from
            && word.Length is > 0 and <= LongestAnd
            && CitationTokens.AndAlone.IsMatch(word);
    }

    private static bool EndsInMonth(string name) =>
        Months.Contains(name.AsSpan(name.LastIndexOf(' ') + 1).TrimEnd('.'));

    /// <summary>Words that rarely are names, or names with a comma after them, before a parenthesis.</summary>
    public static OtherNames? Before(CitationText source, int from, int open)
    {
        var token = CitationTokens.NamesInSentence;
        var end = source.Uniform.AsSpan(0, open).TrimEnd().Length;
        return end > from && source.Uniform[end - 1] == ','
            ? Doubtful(CitationNames.Before(source, token, from, end - 1, Longest))
            : Doubtful(CitationNames.WordBefore(source, token, from, end, Longest));
    }

    /// <summary>
    /// Words that rarely are names before a date in parentheses. With a comma and nothing else they have the form of a
    /// citation: <c>(Page, 1996)</c>.
    /// </summary>
    /// <param name="after">The end of the date and of its locator.</param>
    public static OtherNames? In(CitationText source, int from, int end, int after)
    {
        var names = CitationNames.WordBefore(source, CitationTokens.NamesInParentheses, from, end, Longest);
        var isInForm =
            names is { HasComma: true, Names: [[_, _, ..]] }
            && CitationTokens.Signals.IsMatch(source.Uniform.AsSpan(from..names.Start))
            && CitationTokens.AfterDate.IsMatch(source.Uniform, after);
        var doubtful = Doubtful(names);
        return isInForm && doubtful is not null ? doubtful with { Doubt = CitationDoubt.CommonWord } : doubtful;
    }

    /// <summary>Names at the beginning of a parenthesis with other signs before a date: <c>(Smith/2001)</c>.</summary>
    public static OtherNames? BeforeSigns(CitationText source, int from, int end)
    {
        var signs = SignsBefore(source.Uniform, from, end);
        var names =
            signs < end ? CitationNames.Before(source, CitationTokens.NamesInParentheses, from, signs, Longest) : null;
        return names is not null && CitationTokens.Signals.IsMatch(source.Uniform.AsSpan(from..names.Start))
            ? new(names.Start, names.Names, names.EtAl, CitationDoubt.Order)
            : null;
    }

    private static OtherNames? Doubtful(CitationNames? names) =>
        names is null ? null : new(names.Start, names.Names, names.EtAl, CitationDoubt.RunningText);

    /// <summary>Where signs and words for a year begin that end at an offset; that offset without any.</summary>
    private static int SignsBefore(string text, int from, int end)
    {
        var start = end;
        for (var signs = 0; signs < MostSigns; signs++)
        {
            var before = text.AsSpan(from..start).TrimEnd(" \t\n\u00A0,");
            var word = before[(before.LastIndexOfAny(BeforeWord) + 1)..];
            var length =
                before is [.., var sign] && Signs.Contains(sign) ? 1
                : YearWords.Contains(word) ? word.Length
                : 0;
            if (length == 0)
                break;
            start = from + before.Length - length;
        }
        return start;
    }
}
