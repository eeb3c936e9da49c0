using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>Reads citations whose names and date are in one bracket: <c>(see Smith, 2001, 2003)</c>.</summary>
internal sealed class ParentheticalCitations(ScannedText scanned)
{
    private const int LongestInParentheses = 600;
    private const string FirstPrinted = "1450";

    private readonly CitationText source = scanned.Source;
    private readonly string text = scanned.Source.Uniform;

    /// <summary>Reads <c>(see Smith, 2001, 2003; Jones 2002)</c>.</summary>
    public bool ReadInBracket(Match date, Bracket bracket)
    {
        var from = scanned.FirstIn(bracket);
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInParentheses,
            from,
            scanned.EndOfNames(from, date.Index),
            LongestInParentheses
        );
        if (names is null)
            return ReadFurtherDate(date, bracket);
        var prefix = Prefix(from, names.Start);
        if (ReadJoined(date, bracket, names, prefix))
            return true;
        var doubt = CitationNames.MayBeJoined(names.Names)
            ? CitationDoubt.Prose
            : DoubtOf(names, prefix, date, bracket);
        var words = CitationTokens.Joined.Replace(prefix, "", 1).Trim();
        scanned.Found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", false, words.Length > 0 ? words : null, null)
            {
                Acronym = names.Acronym,
                Doubt = doubt,
            },
            OtherNames.WithSemicolons(source, from, names)
                ?? names.Longer
                ?? (
                    doubt == CitationDoubt.Prose
                        ? OtherNames.PlainTitle(source, names.Start - prefix.Length, date.Index)
                        : null
                )
        );
        return true;
    }

    /// <summary>Reads <c>(2001, Smith)</c> and <c>(2001; Smith)</c>.</summary>
    public bool ReadBeforeNames(Match date, Bracket bracket)
    {
        var from = date.Index + date.Length;
        if (bracket.Close - from < 2 || text[from] is not (',' or ';'))
            return false;
        var length = text.AsSpan((from + 1)..bracket.Close).IndexOfAny(";)]");
        var end = length < 0 ? bracket.Close : from + 1 + length;
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInParentheses,
            from + 1,
            end,
            CitationScanner.LongestInSentence
        );
        if (names is not { HasComma: false } || !text.AsSpan((from + 1)..names.Start).IsWhiteSpace())
            return false;
        if (CitationKinds.DoubtOf(names.Names, names.EtAl) != CitationDoubt.None)
            return false;
        var (year, suffixes, other, _, _) = CitationDate.Of(date);
        scanned.Found.Add(
            new(source.Original(date.Index, end), names.Names, names.EtAl, year, suffixes, false, null, null, other)
            {
                Doubt = CitationDoubt.Order,
            },
            bracket,
            end
        );
        return true;
    }

    /// <summary>Reads <c>(Smith; 2001)</c>, <c>(Smith – 2001)</c> and <c>(Smith-2001)</c>.</summary>
    public bool ReadBeforeSemicolon(Match date, Bracket bracket)
    {
        var from = scanned.FirstIn(bracket);
        var before = text.AsSpan(from..date.Index).TrimEnd();
        if (scanned.Found.LastBracket == bracket || before is not [.., ';' or '-' or '_'])
            return false;
        var isAttached = before.Length > 1 && before[^1] != ';' && !char.IsWhiteSpace(before[^2]);
        if (isAttached && !date.Groups["year"].Success)
            return false;
        var end = from + before.Length - 1;
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInParentheses,
            from,
            end,
            CitationScanner.LongestInSentence
        );
        if (names is null || !CitationTokens.Signals.IsMatch(text.AsSpan(from..names.Start)))
            return false;
        scanned.Found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", false, null, null, null, names.Acronym)
            {
                Doubt =
                    isAttached && IsInCapitals(names) ? CitationDoubt.RunningText
                    : CitationKinds.DoubtOf(names.Names, names.EtAl) is not CitationDoubt.None and var doubt ? doubt
                    : CitationDoubt.Order,
            }
        );
        return true;
    }

    /// <summary>Reads <c>((Smith) 2001)</c> and <c>([Smith], 2001)</c>.</summary>
    public bool ReadAfterBracket(Match date, Bracket bracket)
    {
        var from = scanned.FirstIn(bracket);
        if (
            scanned.NamesInBracket(from, date.Index) is not { } names
            || !CitationTokens.Signals.IsMatch(text.AsSpan(from..names.Start))
        )
            return false;
        var pattern = new Citation(default, names.Names, names.EtAl, "", "", false, null, null);
        scanned.Found.Add(date, bracket, names.Start, pattern with { Doubt = CitationDoubt.Order });
        return true;
    }

    /// <summary>Whether a name is the one of a thing with a number: <c>COVID-2019</c>.</summary>
    private static bool IsInCapitals(CitationNames names) =>
        names is { EtAl: false, Names: [var one] } && !one.Any(char.IsLower);

    /// <summary>
    /// Reads names of which words before them are certainly part: a name in small letters that “and” joins to them, or
    /// the beginning of a title.
    /// </summary>
    private bool ReadJoined(Match date, Bracket bracket, CitationNames names, string prefix)
    {
        var from = names.Start - prefix.Length;
        var joined =
            OtherNames.Joined(source, from, names.Start) is { } small
                ? small with
                {
                    Names = small.Names.AddRange(names.Names),
                }
            : OtherNames.EndsInArticle(prefix) ? OtherNames.PlainTitle(source, from, date.Index)
            : null;
        if (joined is null)
            return false;
        scanned.Found.Add(
            date,
            bracket,
            joined.Start,
            new(default, joined.Names, names.EtAl, "", "", false, null, null) { Doubt = CitationDoubt.Prose }
        );
        return true;
    }

    /// <summary>Reads a date with the names of the citation before it, or a page that looks like a year.</summary>
    private bool ReadFurtherDate(Match date, Bracket bracket)
    {
        if (scanned.Found.Last is not { } last || scanned.Found.LastBracket != bracket)
            return false;
        var between = text.AsSpan(scanned.Found.End..date.Index);
        if (
            !CitationTokens.BetweenDates.IsMatch(between)
            || !CitationTokens.AfterDate.IsMatch(text, scanned.EndOf(date, bracket.Close))
        )
            return false;
        if (between.Trim() is "," && CitationKinds.IsPage(date.Value, last))
        {
            var end = date.Index + date.Length;
            scanned.Found.ReplaceLast(
                last with
                {
                    Range = TextRange.Between(last.Range.Start, source.Original(date.Index, end).End),
                    Locator = date.Value,
                },
                end
            );
        }
        else
            scanned.Found.Add(
                date,
                bracket,
                date.Index,
                last with
                {
                    Prefix = null,
                    Acronym = null,
                },
                UnlikelyNames.Month(date)
            );
        return true;
    }

    private CitationDoubt DoubtOf(CitationNames names, string prefix, Match date, Bracket bracket)
    {
        if (IsInEra(names, prefix, date))
            return CitationDoubt.RunningText;
        var doubt = UnlikelyNames.EndInMonth(names.Names)
            ? CitationDoubt.CommonWord
            : CitationKinds.DoubtOf(names.Names, names.EtAl);
        if (doubt != CitationDoubt.None)
            return doubt;
        var isIntroduced =
            CitationTokens.Signals.IsMatch(prefix)
            || (scanned.Found.LastBracket == bracket && CitationTokens.SmallWords.IsMatch(prefix));
        if (!isIntroduced && date.Index + date.Length == bracket.Close && CitationKinds.IsPlaceOfImprint(prefix))
            return CitationDoubt.Publication;
        return !isIntroduced || !CitationTokens.AfterDate.IsMatch(text, scanned.EndOf(date, bracket.Close))
                ? CitationDoubt.Prose
            : IsPublication(names, date, bracket) ? CitationDoubt.Place
            : CitationDoubt.None;
    }

    /// <summary>
    /// Whether an era is before a year, or behind other names and the year is older than printed books: <c>(Fire of
    /// Ely, AD 1066)</c>.
    /// </summary>
    private bool IsInEra(CitationNames names, string prefix, Match date) =>
        date.Groups["year"] is { Success: true, Value: var year }
        && (
            Eras.Contain(names.Names[^1]) && string.CompareOrdinal(year, FirstPrinted) < 0
            || Eras.AreBefore(text.AsSpan((names.Start - prefix.Length)..date.Index), year)
        );

    /// <summary>Whether a title precedes the parenthesis and a page follows it, as in notes.</summary>
    private bool IsPublication(CitationNames names, Match date, Bracket bracket) =>
        names is { EtAl: false, HasComma: true, Names.Length: <= 2 }
        && date.Index + date.Length == bracket.Close
        && text.AsSpan((bracket.Open + 1)..names.Start).IsWhiteSpace()
        && CitationTokens.AfterPublication.IsMatch(text, bracket.Close + 1);

    /// <summary>The words before the names as written, up to the citation or the semicolon before them.</summary>
    private string Prefix(int from, int end)
    {
        var start = text.AsSpan(from..end).LastIndexOfAny(";)]");
        return text[(start < 0 ? from : from + start + 1)..end];
    }
}
