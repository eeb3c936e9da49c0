using System.Text.RegularExpressions;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Takes the volume, issue and pages of a work out of an entry, with the dates among them.
/// </summary>
internal static partial class EntryVolume
{
    public static void Take(EntryDraft entry)
    {
        if (entry.Take(Published) is { } published && EntryDates.Read(published.Groups["date"].Value) is { } date)
        {
            entry.Date ??= date;
            entry.Set("publisher-place", published.Groups["place"].Value);
            entry.Set("publisher", published.Groups["publisher"].Value);
            _ = entry.Take(CitedPage, "");
        }
        if (entry.Take(Vancouver) is { } whole)
        {
            entry.Date ??= EntryDates.Read(whole.Groups["date"].Value);
            SetNumbers(entry, whole);
        }
        EntryDetails.TakePages(entry);
        if (entry.Take(Issue) is { } issue)
            entry.Set("issue", issue.Groups["issue"].Value);
        TakeVolume(entry);
        TakeMonths(entry);
        EntryLateDates.Take(entry);
        if (entry.Take(ArticleNumber) is { } article)
            entry.Set("page", article.Groups["page"].Value);
        foreach (var pattern in new[] { VolumeAndIssue, VolumeAndPages, LastPages, LastVolume })
        {
            if (entry.Take(pattern) is { } match)
                SetNumbers(entry, match);
        }
    }

    /// <summary>Takes the volume that a word of its own marks.</summary>
    public static void TakeVolume(EntryDraft entry)
    {
        if (entry.Take(Volume) is { } volume)
            entry.Set("volume", volume.Groups["volume"].Value);
    }

    /// <summary>Takes the months of an issue whose year is known: <c>90, no. 2 (March/April)</c>.</summary>
    private static void TakeMonths(EntryDraft entry)
    {
        if (
            entry.Date?.Issued?.Start is not { Month: null, Digits: var year }
            || Months.Match(entry.Text) is not { Success: true } months
            || EntryDates.Read($"{months.Groups["months"].Value} {year}") is not { } date
        )
            return;
        entry.Date = entry.Date with { Issued = date.Issued };
        entry.Cut(months.Index, months.Length, "");
    }

    private static void SetNumbers(EntryDraft entry, Match match)
    {
        foreach (var variable in new[] { "volume", "issue", "page" })
        {
            if (match.Groups[variable] is { Success: true } found)
                entry.Set(variable, found.Value);
        }
    }

    /// <summary>Place, publisher and year in parentheses, as notes write them.</summary>
    [GeneratedRegex($@",?\s?\((?<place>[^():]{{2,60}}):\s(?<publisher>[^():]{{2,80}}),\s(?<date>{EntryDates.Year})\)")]
    private static partial Regex Published { get; }

    /// <summary>The page that a note cites.</summary>
    [GeneratedRegex($@",\s{EntryDetails.PageNumbers}\.?$")]
    private static partial Regex CitedPage { get; }

    private const string Number = @"[0-9]{1,4}(?:[–/-][0-9]{1,4})?";

    [GeneratedRegex(
        $@"(?<date>{EntryDates.Year}(?:\s\p{{L}}{{3,9}}\.?(?:[–-]\p{{L}}{{3,9}})?(?:\s[0-9]{{1,2}})?)?)"
            + $@";\s?(?<volume>[0-9]{{1,4}})?(?:\s?\((?<issue>[^()]{{1,20}})\))?"
            + $@"(?::\s?(?<page>{EntryDetails.PageNumbers}"
            + @"))?"
    )]
    private static partial Regex Vancouver { get; }

    [GeneratedRegex(
        @"(?<![\p{L}])(?:[Nn]os?\.|[Nn]umber|[Ii]ss(?:ue|\.)|[Nn]r\.|H\.|Heft|[Nn]\.?\s?[°º]|[Nn]úm\.|"
            + $@"[Nn]um\.|[Nn]\.|[Ss]ayı:?)\s?(?<issue>{Number}|[0-9]{{1,4}}[A-Za-z])(?![\p{{L}}0-9])"
    )]
    private static partial Regex Issue { get; }

    [GeneratedRegex(
        @"(?<![\p{L}])(?:[Vv]ols?\.|[Vv]olume|Bd\.|Band|[Tt]\.|[Tt]ome|[Cc]ilt:?|[Vv]\.|Jg\.|Jahrgang)"
            + @"\s?(?<volume>[0-9]{1,4}(?:[–-][0-9]{1,4})?|[IVXLC]{1,7})(?![\p{L}0-9])"
    )]
    private static partial Regex Volume { get; }

    [GeneratedRegex(
        $@"(?<![0-9–-])(?<volume>[0-9]{{1,4}})[.,]?\s?[(/](?<issue>{Number}|[0-9A-Za-z–. -]{{1,20}})[)"
            + $@"]?(?:[,:]\s?(?<page>{EntryDetails.PageNumbers}))?(?=[\s.,;]|$)"
    )]
    private static partial Regex VolumeAndIssue { get; }

    [GeneratedRegex(
        $@"(?<=[\p{{L}}.,)]\s)(?<volume>[0-9]{{1,4}})(?::|,)\s?(?<page>{EntryDetails.PageNumbers})(?=[\s.,;]|$)"
    )]
    private static partial Regex VolumeAndPages { get; }

    [GeneratedRegex(
        @"[,:]\s?(?<page>[A-Za-z]{0,2}[0-9]{1,6}\s?[–—-]{1,2}\s?[A-Za-z]{0,2}[0-9]{1,6}|"
            + @"e[0-9]{2,8}|(?<=:\s?)[0-9]{1,5})(?=\s*[.,;]|\s*$)"
    )]
    private static partial Regex LastPages { get; }

    [GeneratedRegex(@"(?<=[\p{L}.,)],?\s)(?<volume>[0-9]{1,4})(?=[,.;:\s]*$)")]
    private static partial Regex LastVolume { get; }

    [GeneratedRegex(@"\s?\((?<months>\p{L}{3,12}\.?(?:[/–-]\p{L}{3,12}\.?)?(?:\s[0-9]{1,2})?)\)")]
    private static partial Regex Months { get; }

    /// <summary>The number that electronic journals have instead of pages.</summary>
    [GeneratedRegex(@",\s(?:Article|Art\.|Artikel)\s(?:[Nn]o\.\s)?(?<page>[0-9A-Za-z]{1,12})")]
    private static partial Regex ArticleNumber { get; }
}
