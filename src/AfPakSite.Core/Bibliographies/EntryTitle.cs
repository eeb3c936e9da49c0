using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the title out of an entry from which the names and the date before it were taken.</summary>
internal static partial class EntryTitle
{
    private const int FewestParts = 3;

    /// <returns>Whether the title was in quotation marks, as titles of parts are.</returns>
    public static bool Take(EntryDraft entry)
    {
        entry.Text = entry.Text.TrimStart(' ', '.', ',', ':', ';');
        if (entry.Has("title"))
            return false;
        if (Quoted.Match(entry.Text) is { Success: true } quoted)
        {
            entry.Set("title", quoted.Groups["title"].Value.TrimEnd(',', '.'));
            entry.Cut(0, quoted.Length, "");
            return true;
        }
        var end = EndOf(entry.Text);
        SetTitle(entry, entry.Text[..end]);
        entry.Cut(0, Math.Min(entry.Text.Length, end + 1), "");
        return false;
    }

    /// <summary>The end of a title: before the place of publication, at a full stop, or else at a comma.</summary>
    private static int EndOf(string text)
    {
        var stop = EntryBreaks.First(text);
        var limit = stop < 0 || text[stop] != '.' && stop + 1 == text.Length ? text.Length : stop;
        if (Published.Match(text) is { Success: true } published && published.Index < limit)
            return published.Index;
        if (MadeBy.Match(text) is { Success: true } made && made.Index < limit)
            return made.Index;
        if (InContainer.Match(text) is { Success: true } container && container.Index < limit)
            return container.Index;
        if (stop >= 0 && stop + 1 < text.Length)
            return AfterSubtitle(text, stop) is { } subtitled ? subtitled
                : text[stop] == '.' ? stop
                : stop + 1;
        return AtComma(text) is { } comma ? comma : limit;
    }

    /// <summary>
    /// The end of a subtitle behind a full stop, as German lists write it: before “In:”, or before the place and the
    /// publisher that end the entry.
    /// </summary>
    private static int? AfterSubtitle(string text, int stop)
    {
        var end = EntryBreaks.First(text, stop + 1);
        if (end < 0 || end + 1 >= text.Length || text[end] != '.')
            return null;
        var subtitle = text[(stop + 1)..end].Trim();
        var rest = text[(end + 1)..].Trim();
        return
            (BeginsContainer.IsMatch(rest) || PlaceAndPublisher.IsMatch(rest))
            && subtitle.Contains(' ')
            && !subtitle.Any(c => char.IsDigit(c) || c is ':' or '(' or '[')
            && char.IsUpper(subtitle[0])
            && !NoSubtitle.IsMatch(subtitle)
            && !EntryWords.NamesJournal(subtitle)
            && !EntryWords.NamesPublisher(subtitle)
            && !EntryWords.NamesMeeting(subtitle)
            ? end
            : null;
    }

    /// <summary>The comma before publisher and place, where only commas separate the parts.</summary>
    private static int? AtComma(string text)
    {
        if (Edition.Match(text) is { Success: true } edition)
            return edition.Index;
        var parts = text.Split(", ");
        if (parts.Length < 2 || text.AsSpan().ContainsAny('(', '['))
            return null;
        if (
            parts.Length >= FewestParts
            && (parts[^2..].Any(EntryWords.NamesPublisher) || CitationKinds.IsPlace(parts[^2]))
        )
            return string.Join(", ", parts[..^2]).Length;
        return EntryWords.NamesPublisher(parts[^1]) ? string.Join(", ", parts[..^1]).Length : null;
    }

    /// <summary>Sets the title, and what is in parentheses or brackets behind it.</summary>
    private static void SetTitle(EntryDraft entry, string title)
    {
        var rest = title.Trim();
        while (Appended.Match(rest) is { Success: true } appended && appended.Index > 0)
        {
            if (!EntryDetails.ReadBehind(entry, appended))
                break;
            rest = rest[..appended.Index].TrimEnd();
        }
        entry.IsVolumeOfBook = entry.Has("volume");
        entry.Set("title", rest.TrimEnd(','));
    }

    [GeneratedRegex(
        @"^(?:“(?<title>[^”]{1,600})”|„(?<title>[^“”]{1,600})[“”]|«\s?(?<title>[^»]{1,600}?)\s?»|»(?<title>[^«]{1,600})«|"
            + @"""(?<title>[^""]{1,600})""|[‘'](?<title>.{1,600}?)[’'](?=[.,;:]?(?:\s|$)))[.,;:]?\s?"
    )]
    private static partial Regex Quoted { get; }

    /// <summary>The parenthesis with place, publisher and year, as notes write it.</summary>
    [GeneratedRegex($@",?\s\((?:[^():]{{2,60}}:\s)[^():]{{2,80}},\s{EntryDates.Year}\)")]
    private static partial Regex Published { get; }

    /// <summary>The words before the names of editors or translators behind a comma.</summary>
    [GeneratedRegex(
        @",\s(?=(?:[Ee]ds?\.\sby|[Ee]dited\sby|[Hh](?:rsg|g)\.\sv(?:on|\.)|a\scura\sdi|[Tt]rans(?:l?\.|lated)\sby|[Tt]rad\.\s(?:it\.\s)?d[ei])\s\p{Lu})"
    )]
    private static partial Regex MadeBy { get; }

    /// <summary>“In” before the container, after a comma or a full stop that an abbreviation may end.</summary>
    [GeneratedRegex(
        @"[.,;]\s(?:[Ii]n|[Dd]ans|[Ee]m|[Ee]n|İçinde):\s|[.,]\s(?:in|dans|em|en|içinde)"
            + @"\s(?=\p{Lu}[^,]{1,40},\s\p{Lu}\.)"
    )]
    private static partial Regex InContainer { get; }

    [GeneratedRegex(@"^(?:In|Dans|Em|En):\s")]
    private static partial Regex BeginsContainer { get; }

    /// <summary>The end of an entry for a book: <c>Frankfurt a. M.: Suhrkamp</c>.</summary>
    [GeneratedRegex(@"^\p{Lu}[^:;()\[\]]{1,50}:\s[^:.;()\[\]]{2,80}\.?$")]
    private static partial Regex PlaceAndPublisher { get; }

    /// <summary>The words of editors, translators and series.</summary>
    [GeneratedRegex(
        @"\b(?:eds?|edited|hg|hrsg|herausgegeben|dir|coord|org|trans\w*|übers\w*|aus dem|trad\w*|çev|series|reihe|"
            + @"schriften\w*|collection|colección|coleção|collana|dizisi|diss\w*|theses|thesis|tesis|tese|tezi|report|edition|auflage)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NoSubtitle { get; }

    [GeneratedRegex(@",\s(?=[0-9]{1,2}(?:st|nd|rd|th|\.|ª|e|ème)?\s?(?:edn?|edition|Aufl|éd)\b)")]
    private static partial Regex Edition { get; }

    [GeneratedRegex(@"\s?[(\[](?<text>[^()\[\]]{1,200})[)\]]\s*$")]
    private static partial Regex Appended { get; }
}
