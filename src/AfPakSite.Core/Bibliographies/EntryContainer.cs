using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Takes the numbers of a journal, and the book, journal or newspaper that contains the work, out of an entry.
/// </summary>
internal static partial class EntryContainer
{
    public static void TakeNumbers(EntryDraft entry)
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
        if (entry.Take(Volume) is { } volume)
            entry.Set("volume", volume.Groups["volume"].Value);
        TakeLateDate(entry);
        if (entry.Take(ArticleNumber) is { } article)
            entry.Set("page", article.Groups["page"].Value);
        foreach (var pattern in new[] { VolumeAndIssue, VolumeAndPages, LastPages, LastVolume })
        {
            if (entry.Take(pattern) is { } match)
                SetNumbers(entry, match);
        }
    }

    /// <summary>Takes the book that contains the work, if “in” or the editors tell it.</summary>
    /// <param name="isPart">Whether the title is known to be that of a part.</param>
    public static void Take(EntryDraft entry, bool isPart)
    {
        if (EntryTypes.IsThesis(entry))
            return;
        var isIn = entry.Take(In, "") is not null;
        if (isIn)
            TakeLeadingEditors(entry);
        EntryDetails.TakeNames(entry, EditedBy, "editor");
        TakeEditorsBehind(entry);
        var isChapter = isIn || entry.HasNames("editor") && isPart;
        if (!isChapter && !isPart && !IsJournal(entry))
            return;
        var rest = entry.Text.Trim(' ', ',', '.', ';', ':');
        if (rest.Length == 0)
            return;
        var end = EndOf(rest, isChapter);
        var title = rest[..end];
        while (
            Appended.Match(title) is { Success: true } appended
            && EntryDetails.Read(entry, appended.Groups["text"].Value)
        )
            title = title[..appended.Index];
        entry.Set("container-title", title);
        entry.Text = rest[Math.Min(rest.Length, end)..].TrimStart('.', ',', ';', ' ');
    }

    private static bool IsJournal(EntryDraft entry) =>
        (entry.Has("volume") || entry.Has("issue")) && !EntryWords.NamesPublisher(entry.Text)
        || entry.Date?.Issued?.Start?.Day is not null && !entry.Has("genre")
        || EntryWords.NamesJournal(entry.Text)
            && (entry.Has("page") || entry.Date is { Issued: null, Undated: not WorkRecord.NoDate });

    /// <summary>The end of the container’s title: before publisher and place.</summary>
    private static int EndOf(string text, bool isChapter)
    {
        if (Parenthesis.Match(text) is { Success: true } published)
            return published.Index;
        if (EntryBreaks.First(text) is > 0 and var stop && stop + 1 < text.Length)
            return stop;
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma <= 0 || !isChapter && !EntryWords.NamesPublisher(text[comma..]))
            return text.Length;
        var before = text.LastIndexOf(", ", comma - 1, StringComparison.Ordinal);
        return before > 0 && EntryWords.NamesPublisher(text[before..comma]) ? before : comma;
    }

    private static void TakeLeadingEditors(EntryDraft entry)
    {
        var read = EntryNames.Read(entry.Text);
        if (read.End == 0 || Role.Match(entry.Text, read.End) is not { Success: true } role)
            return;
        entry.Set("editor", read.Names);
        entry.Cut(0, role.Index + role.Length, "");
        TakeYear(entry, YearAhead);
    }

    /// <summary>Takes editors before their role: <c>Tea, A. Reed (Ed.)</c>.</summary>
    private static void TakeEditorsBehind(EntryDraft entry)
    {
        if (entry.HasNames("editor") || EditorsBehind.Match(entry.Text) is not { Success: true } match)
            return;
        var read = EntryNames.Read(match.Groups["names"].Value);
        if (read.End < match.Groups["names"].Value.TrimEnd(',', ' ').Length)
            return;
        entry.Set("editor", read.Names);
        entry.Cut(match.Index, match.Length, ". ");
    }

    /// <summary>Takes a date that is not at the beginning: in parentheses, or at the end.</summary>
    public static void TakeLateDate(EntryDraft entry)
    {
        foreach (var pattern in new[] { DateInParentheses, DateAtEnd, YearAtEnd, DateWithin })
            TakeYear(entry, pattern);
    }

    private static void TakeYear(EntryDraft entry, Regex pattern)
    {
        if (pattern.Match(entry.Text) is not { Success: true } match)
            return;
        if (EntryDates.Read(match.Groups["date"].Value) is not { } date)
            return;
        if (entry.Date is { } known && !IsSame(known, date))
            return;
        entry.Date = entry.Date is { Suffix.Length: > 0 } lettered ? date with { Suffix = lettered.Suffix } : date;
        entry.Cut(
            match.Index,
            match.Length,
            match.Value.StartsWith('(') ? " "
                : match.Index + match.Length < entry.Text.Length ? ", "
                : ""
        );
    }

    /// <summary>Whether another date only repeats the year, or says more.</summary>
    private static bool IsSame(EntryDate known, EntryDate date) =>
        known.Issued is null
        || known.Issued.Start?.Digits == date.Issued?.Start?.Digits && known.Issued.Start?.Month is null;

    private static void SetNumbers(EntryDraft entry, Match match)
    {
        foreach (var variable in new[] { "volume", "issue", "page" })
        {
            if (match.Groups[variable] is { Success: true } found)
                entry.Set(variable, found.Value);
        }
    }

    private const string Months = @"\p{L}{3,12}\.?";

    private const string Dates =
        $@"(?:(?:[0-9]{{1,2}}\.?\s)?(?:de\s)?{Months}(?:[–/-]{Months})?(?:\s[0-9]{{1,2}})?,?\s(?:de\s)?)?"
        + $@"{EntryDates.Year}"
        + @"(?:[–/-][0-9]{2,4})?";

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
            + @"\s?(?<volume>[0-9]{1,4}|[IVXLC]{1,7})(?![\p{L}0-9])"
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

    /// <summary>The number that electronic journals have instead of pages.</summary>
    [GeneratedRegex(@",\s(?:Article|Art\.|Artikel)\s(?:[Nn]o\.\s)?(?<page>[0-9A-Za-z]{1,12})")]
    private static partial Regex ArticleNumber { get; }

    [GeneratedRegex($@"\((?<date>{Dates}|{EntryDates.InsteadOfYear})\)")]
    private static partial Regex DateInParentheses { get; }

    [GeneratedRegex(
        $@"[.,;]?\s?(?<![\p{{L}}0-9–-])(?<date>{Dates}|{CitationWords.NoDate}|(?<=[.,;]\s?){EntryDates.Phrase})[.,;:\s]*$"
    )]
    private static partial Regex DateAtEnd { get; }

    [GeneratedRegex($@"[.,;]?\s(?<date>{EntryDates.Year})[.,;:\s]*$")]
    private static partial Regex YearAtEnd { get; }

    [GeneratedRegex($@"[.,;]\s(?<date>{Dates}|{EntryDates.Phrase})(?=[.,;:]\s?)")]
    private static partial Regex DateWithin { get; }

    [GeneratedRegex(@"^[.,;]?\s?(?:[Ii]n|[Dd]ans|[Ee]m|[Ee]n|[İi]çinde):?\s")]
    private static partial Regex In { get; }

    private const string Roles =
        @"(?:[Ee]ds?|[Hh]rsg|[Hh]gg?|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Éé]ds?|[Ee]ditors?|a cura di|[Ee]d\. lit)";

    [GeneratedRegex($@"\G,?\s?[(\[]?{Roles}\.?[)\]]?[.,:]?\s(?!(?:von|by|par|por|de)\s)")]
    private static partial Regex Role { get; }

    [GeneratedRegex(
        @",?\s?[(\[]?\b(?:[Ee]dited\sby\s|[Ee]ds?\.\s(?:by\s)?(?=\p{Lu}\.?[\p{Ll} ])|[Hh](?:rsg|g)"
            + @"\.\svon\s|[Hh]erausgegeben\svon\s|a\scura\sdi\s|[Éé]dité\spar\s|sous\sla\sdir(?:ection|\.)"
            + @"\sde\s|[Ee]ditado\spor\s|[Cc]oordinado\spor\s|[Oo]rganizado\spor\s)"
    )]
    private static partial Regex EditedBy { get; }

    [GeneratedRegex($@"(?:^|[.,]\s)(?<names>\p{{Lu}}[^()\[\]]{{2,200}}?),?\s[(\[]{Roles}\.?[)\]][.,:]?")]
    private static partial Regex EditorsBehind { get; }

    [GeneratedRegex($@"^\((?<date>{EntryDates.Year})\)[.,:]?\s")]
    private static partial Regex YearAhead { get; }

    [GeneratedRegex(@"\s?[(\[](?<text>[^()\[\]]{1,120})[)\]]\s*$")]
    private static partial Regex Appended { get; }

    [GeneratedRegex(@",?\s\([^():]{2,60}:\s[^()]{2,80}\)")]
    private static partial Regex Parenthesis { get; }
}
