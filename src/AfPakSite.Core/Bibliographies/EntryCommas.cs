using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Takes the title out of an entry whose parts only commas separate: <c>Rice, London, Hill Press, 1977</c>.
/// </summary>
internal static partial class EntryCommas
{
    private const int FewestParts = 3;

    public static void Take(EntryDraft entry)
    {
        entry.Text = entry.Text.TrimStart(' ', '.', ',', ':', ';');
        if (entry.Take(Extent, "") is { } extent)
            entry.Set("number-of-pages", extent.Groups["pages"].Value);
        _ = entry.TakeVariables(PagesAtEnd, "page");
        if (entry.Has("title") || !HasOnlyCommas(entry.Text))
            return;
        var year = entry.Date is null ? TakeYear(entry) : null;
        var parts = entry.Text.TrimEnd('.', ' ').Split(", ");
        var title = string.Join(", ", parts[..^PartsOfImprint(parts, year)]);
        if (title.Length == 0 || title.Length >= entry.Text.TrimEnd('.', ' ').Length)
            return;
        entry.Set("title", title);
        entry.Text = entry.Text[title.Length..].TrimStart(',', ' ');
    }

    private static readonly SearchValues<char> OtherSigns = SearchValues.Create("“„«»\"([");

    private static bool HasOnlyCommas(string text) =>
        text.Contains(',')
        && EntryBreaks.First(text) is var stop
        && (stop < 0 || stop == text.Length - 1)
        && text.AsSpan().IndexOfAny(OtherSigns) < 0
        && !Numbers.IsMatch(text);

    /// <summary>Takes the year behind a comma, or behind the place of publication.</summary>
    private static Match? TakeYear(EntryDraft entry)
    {
        foreach (var pattern in new[] { MonthAndYear, Year })
        {
            if (
                pattern.Match(entry.Text) is { Success: true } match
                && (entry.Text[match.Index] == ',' || EndsWithPlace(entry.Text[..match.Index]))
                && EntryDates.Read(match.Groups["date"].Value) is { } date
            )
            {
                entry.Date = date;
                entry.Cut(match.Index, match.Length, "");
                return match;
            }
        }
        return null;
    }

    private static bool EndsWithPlace(string text) =>
        text.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var at
        && (IsPlace(text[(at + 2)..]) || Name.IsMatch(text[(at + 2)..]));

    private static bool IsPlace(string text) =>
        CitationKinds.IsPlace(text) || text.Split('-', '–', '/').Any(CitationKinds.IsPlace);

    /// <summary>
    /// How many parts at the end are the place and the publisher. Behind a title in small letters, names before the
    /// year are those, too.
    /// </summary>
    private static int PartsOfImprint(string[] parts, Match? year) =>
        parts.Length < FewestParts - 1 ? 0
        : Imprint.Match(parts[^1]) is { Success: true } imprint
        && (IsPlace(imprint.Groups["place"].Value) || EntryWords.NamesPublisher(imprint.Groups["publisher"].Value))
            ? 1
        : parts.Length >= FewestParts && parts[^2..].Any(part => IsPlace(part) || EntryWords.NamesPublisher(part)) ? 2
        : IsPlace(parts[^1]) || EntryWords.NamesPublisher(parts[^1]) ? 1
        : year is null ? 0
        : parts.Length == FewestParts && SmallWord.IsMatch(parts[0]) && parts[^2..].All(Name.IsMatch) ? 2
        : !year.Value.StartsWith(',') ? 1
        : parts.Length < FewestParts && SmallWord.IsMatch(parts[0]) && Name.IsMatch(parts[^1]) ? 1
        : 0;

    /// <summary>The number of pages of a book.</summary>
    [GeneratedRegex(@",\s(?:[ivxlc]{1,7}[,+]?\s)?(?<pages>[0-9]{1,4})\s?(?:p|pp|S|ss|str|s|págs?|pag)\.\s*$")]
    private static partial Regex Extent { get; }

    /// <summary>What journals have: volumes, issues, pages, editions.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}])(?:[Vv]ols?|[Nn]o?s?|[Nn]r|[Bb]d|[Hh]|[Tt]|pp?|[Ss]|[Nn]úm|[Cc]ilt|[Ss]ayı|ed|éd|Aufl)[.:°º]|edn\b|\p{L}\s[0-9]{1,3}[,:(\s]"
    )]
    private static partial Regex Numbers { get; }

    [GeneratedRegex($@"(?<={EntryDates.Year}),\s(?:pp?|S|ss?)\.\s?(?<page>{EntryDetails.PageNumbers})\.?\s*$")]
    private static partial Regex PagesAtEnd { get; }

    [GeneratedRegex(@"\s\p{Ll}{3,}")]
    private static partial Regex SmallWord { get; }

    /// <summary>A name of a few words: <c>Presses de la Colline</c>.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}’'-]{1,30}(?:\s(?:(?:d[eu]s?|de la|di|del)\s|[dl]’)?\p{Lu}[\p{L}’'-]{1,30}){0,3}(?:\s\p{Ll}{1,4}\.\s\p{Lu}\p{L}{0,12}\.?)?$"
    )]
    private static partial Regex Name { get; }

    [GeneratedRegex($@"(?:[,;]|(?<!\p{{Lu}})\.)?\s(?<date>\p{{L}}{{3,12}}\.?\s{EntryDates.Year})\.?\s*$")]
    private static partial Regex MonthAndYear { get; }

    [GeneratedRegex($@"(?:[,;]|(?<!\p{{Lu}})\.)?\s(?<date>{EntryDates.Year})\.?\s*$")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"^(?<place>\p{Lu}[^:]{1,40}):\s(?<publisher>[^:]{2,80})$")]
    private static partial Regex Imprint { get; }
}
