using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Diagnostics;
using AfPakSite.Reading;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Linking;

/// <summary>
/// Finds parentheses that have the first author and the year of a listed work and are not read as a citation:
/// <c>(Smith, in the edition of 2010)</c>, <c>Smith in her first book (2010)</c>; and those with only a year and a
/// page.
/// </summary>
internal sealed partial class UnreadCitations
{
    /// <summary>How far the name in the sentence may be before a parenthesis with a year.</summary>
    private const int FarthestName = 200;

    /// <summary>How far a letter is behind the one before it; others are those of pages: <c>n 5</c>.</summary>
    private const int MostLettersOn = 2;

    /// <summary>How far the name in the paragraph before may be from its end.</summary>
    private const int FarthestLead = 300;

    /// <summary>The most characters of a parenthesis whose name is before it.</summary>
    private const int LongestDate = 30;

    private readonly Dictionary<(string Year, string Name), Work> works = [];

    /// <summary>A work of each first author.</summary>
    private readonly Dictionary<string, Work> authors = [];

    private readonly StudyLanguage language;
    private readonly DistantYears distant;

    public UnreadCitations(ImmutableArray<Work> all, StudyLanguage language)
    {
        (this.language, distant) = (language, new(language));
        foreach (var named in all.Select(NamedWork.Of).Where(named => !named.Work.Authors.IsEmpty))
        {
            if (named.Compared[0].Words is not [.., { Length: > 1 } name])
                continue;
            authors.TryAdd(name, named.Work);
            foreach (var year in named.Years.Where(year => year.Length > 0))
                works.TryAdd((year, name), named.Work);
        }
    }

    /// <summary>What is not read as a citation in a paragraph: first with a name, then without one.</summary>
    /// <param name="before">The paragraph before it, which may name the author; null without one.</param>
    /// <param name="isCertain">Whether a name with a year is a citation, not only words of the text.</param>
    public IEnumerable<UnreadCitation> In(Paragraph paragraph, Paragraph? before, Func<Citation, bool> isCertain) =>
        paragraph.Kind == ParagraphKind.Code
            ? []
            : WithName(paragraph)
                .Concat(WithSigns(paragraph))
                .Concat(InAttribution(paragraph))
                .Concat(WithoutName(paragraph, before))
                .Concat(OfCentury(paragraph))
                .Where(found => !paragraph.StyleAt(found.Range.Start).IsVerbatim())
                .Where(found => !Communication.IsMatch(found.Range.Of(paragraph.Text)))
                .Where(found => !IsRead(paragraph, found.Range, isCertain))
                .Concat(Distant(paragraph, isCertain))
                .Concat(OfLetter(paragraph));

    private IEnumerable<UnreadCitation> WithName(Paragraph paragraph) =>
        works.Count == 0
            ? []
            : Parenthesis
                .Matches(paragraph.Text)
                .SelectMany(match => Inside(paragraph.Text, match).DefaultIfEmpty(Before(paragraph, match) ?? default))
                .Where(found => found.Work is not null)
                .Select(found => new UnreadCitation(found.Range, found.Work, UnreadForm.Year));

    /// <summary>Who is quoted, and from what, after a dash at the end: <c>— Ann Smith, Tea, 2010</c>.</summary>
    private IEnumerable<UnreadCitation> InAttribution(Paragraph paragraph) =>
        Attribution
            .Matches(paragraph.Text)
            .SelectMany(match => Inside(paragraph.Text, match))
            .Select(found => new UnreadCitation(found.Range, found.Work, UnreadForm.Year));

    /// <summary>The first author of a listed work with its year behind other signs: <c>Smith: 2010</c>.</summary>
    private IEnumerable<UnreadCitation> WithSigns(Paragraph paragraph) =>
        from match in NameSignsYear.Matches(paragraph.Text)
        let work = works.GetValueOrDefault(
            (match.Groups["year"].Value, ComparedName.Of(match.Groups["name"].Value).Letters)
        )
        where work is not null
        select new UnreadCitation(new(match.Index, match.Length), work, UnreadForm.Year);

    /// <summary>
    /// Parentheses with only a year and a page, whose author the sentence does not name: <c>(2011, 14)</c> at the end
    /// of a quotation.
    /// </summary>
    private IEnumerable<UnreadCitation> WithoutName(Paragraph paragraph, Paragraph? before) =>
        works.Count == 0 || paragraph.Kind == ParagraphKind.Table
            ? []
            : from match in YearAndPage.Matches(paragraph.Text)
            let range = new TextRange(match.Index, match.Length)
            let year = match.Groups["year"].Value
            where Before(paragraph, range, year) is null
            let work = before is null ? null : AtEnd(before.Text, year)
            select new UnreadCitation(range, work, UnreadForm.Unnamed);

    /// <summary>
    /// The first author of a listed work with a century and its number: <c>(Vega, late 18th century)</c>, <c>(Vega,
    /// siglo XVIII)</c>.
    /// </summary>
    private IEnumerable<UnreadCitation> OfCentury(Paragraph paragraph) =>
        from match in AfterName.Matches(paragraph.Text)
        where EndsWithCentury(match.Groups["date"].Value)
        let work = authors.GetValueOrDefault(ComparedName.Of(match.Groups["name"].Value).Letters)
        where work is not null
        select new UnreadCitation(new(match.Index, match.Length), work, UnreadForm.Century);

    /// <summary>
    /// The letter of a further year, which is not written again: <c>(Vega, 2015a, 12; b, 13)</c>.
    /// </summary>
    private static IEnumerable<UnreadCitation> OfLetter(Paragraph paragraph) =>
        from citation in paragraph.Citations
        where citation.Suffixes.Length > 0
        let match = Letter.Match(paragraph.Text, citation.Range.End)
        where match.Success && match.Groups["letter"].Value[0] - citation.Suffixes[^1] is > 0 and <= MostLettersOn
        let letter = match.Groups["letter"].Index
        select new UnreadCitation(TextRange.Between(letter, match.Index + match.Length), null, UnreadForm.Letter);

    /// <summary>Whether a date is a century and its number, with at most two words before them.</summary>
    private bool EndsWithCentury(string date) =>
        Century.Match(date) is { Success: true, Groups: var groups }
        && (
            language.CenturyWords.Contains(groups["last"].ValueSpan)
                ? groups["number"].Success || language.Ordinals.Contains(groups["before"].ValueSpan)
                : groups["roman"].Success && language.CenturyWords.Contains(groups["before"].ValueSpan)
        );

    /// <summary>Years after the work or the thought of somebody of whom no work of that year is listed.</summary>
    private IEnumerable<UnreadCitation> Distant(Paragraph paragraph, Func<Citation, bool> isCertain) =>
        works.Count == 0 || paragraph.Kind == ParagraphKind.Table
            ? []
            : from found in distant.In(paragraph)
            let range = found.Range
            where !paragraph.StyleAt(range.Start).IsVerbatim()
            where !IsRead(paragraph, range, isCertain)
            let year = Year.Match(paragraph.Text, found.Year).Value
            where Before(paragraph, TextRange.Between(found.Year, range.End), year) is null
            select new UnreadCitation(range, null, UnreadForm.OtherYear);

    private static bool IsRead(Paragraph paragraph, TextRange range, Func<Citation, bool> isCertain) =>
        SortedPlaces.Overlapping(paragraph.Citations, range, citation => citation.Range).Any(isCertain)
        || SortedPlaces.Overlapping(paragraph.CrossReferences, range, reference => reference.Range).Any();

    /// <summary>The names with a year after each of them in a parenthesis.</summary>
    private IEnumerable<(TextRange Range, Work Work)> Inside(string text, Match parenthesis)
    {
        var inside = parenthesis.Groups["inside"];
        var from = inside.Index;
        foreach (Match year in Year.Matches(inside.Value))
        {
            var at = inside.Index + year.Index;
            if ((Find(text, from, at, year.Value) ?? FindSmall(text, from, at, year.Value)) is not var (start, work))
                continue;
            yield return (TextRange.Between(start, at + year.Length), work);
            from = at + year.Length;
        }
    }

    /// <summary>A name in the same sentence before a parenthesis with only a date.</summary>
    private (TextRange Range, Work Work)? Before(Paragraph paragraph, Match parenthesis)
    {
        var inside = parenthesis.Groups["inside"];
        return inside.Length <= LongestDate && Year.Match(inside.Value) is { Success: true } year
            ? Before(paragraph, new(parenthesis.Index, parenthesis.Length), year.Value)
            : null;
    }

    private (TextRange Range, Work Work)? Before(Paragraph paragraph, TextRange parenthesis, string year)
    {
        var open = parenthesis.Start;
        if (AfterFullStop(paragraph.Text, open, year) is var (first, cited))
            return (TextRange.Between(first, parenthesis.End), cited);
        var sentence = paragraph.SentenceAt(open).Range.Start;
        var start = Math.Min(open, Math.Max(sentence, open - FarthestName));
        while (start > sentence && start < open && IsInName(paragraph.Text[start - 1]))
            start++;
        return Find(paragraph.Text, start, open, year) is var (name, work)
            ? (TextRange.Between(name, parenthesis.End), work)
            : null;
    }

    private static bool IsInName(char sign) => char.IsLetterOrDigit(sign) || sign == '-';

    /// <summary>The work of a year whose first author is the last one at the end of a text.</summary>
    private Work? AtEnd(string text, string year) =>
        Find(text, Math.Max(0, text.Length - FarthestLead), text.Length, year)?.Work;

    /// <summary>The last word of a part of a text that is the first author of a work of a year.</summary>
    private (int Start, Work Work)? Find(string text, int from, int to, string year)
    {
        foreach (var word in CapitalizedWord.Matches(text[from..to]).Reverse())
        {
            if (works.TryGetValue((year, ComparedName.Of(word.Value).Letters), out var work))
                return (from + word.Index, work);
        }
        return null;
    }

    /// <summary>A name in small letters directly before a year: <c>(smith 2010)</c>.</summary>
    private (int Start, Work Work)? FindSmall(string text, int from, int to, string year) =>
        SmallName.Match(text[from..to]) is { Success: true } match
        && match.Groups["name"] is var name
        && works.TryGetValue((year, ComparedName.Of(name.Value).Letters), out var work)
            ? (from + name.Index, work)
            : null;

    /// <summary>A name that a full stop separates from its year: <c>Smith. (2010)</c></summary>
    private (int Start, Work Work)? AfterFullStop(string text, int open, string year)
    {
        var end = text.AsSpan(0, open).TrimEnd().Length;
        if (end == 0 || text[end - 1] != '.')
            return null;
        var start = --end;
        while (start > 0 && end - start < FarthestName && IsInName(text[start - 1]))
            start--;
        return Find(text, start, end, year) is var (name, work) && name == start ? (name, work) : null;
    }

    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{Nd}-])(?<name>\p{Ll}[\p{L}\p{M}'’-]+)(?:\s(?:" + CitationWords.Others + @"))?,?\s+\z"
    )]
    private static partial Regex SmallName { get; }

    [GeneratedRegex(@"(?<=\A|\s)[—―]\s?(?<inside>\p{Lu}[^\n—―]{2,110}(?:,\s|\()(?:1[5-9]|20)[0-9]{2}\)?)\.?(?=\n|\z)")]
    private static partial Regex Attribution { get; }

    /// <summary>A word with a capital and a year, and signs in between that do not belong to a citation.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\p{M}\p{Nd}/_.@:-])(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,40})\s?[{<\[/–—;:=|~]\s?(?<year>(?:1[5-9]|20)[0-9]{2})(?![\p{L}\p{Nd}])[}>\]/]?"
    )]
    private static partial Regex NameSignsYear { get; }

    [GeneratedRegex(
        @"(?<![0-9]\s?)[(\[]\s*(?<year>(?:1[5-9]|20)[0-9]{2})[a-z]?(?:\s?:\s?|,\s?(?:(?:pp?|S|s|págs?|str)\.\s?)?)(?!(?:1[5-9]|20)[0-9]{2})[0-9]{1,4}(?:\s?[-–]\s?[0-9]{1,4}|\sff?\.?)?\s*[)\]]"
    )]
    private static partial Regex YearAndPage { get; }

    /// <summary>A name in a parenthesis, and the words after its comma.</summary>
    [GeneratedRegex(
        @"(?<=[(\[;]\s?(?:\p{Ll}{1,10}\.?\s)?)(?:\p{Lu}[\p{L}\p{M}.'’-]{0,40}\s){0,2}(?<name>\p{Lu}[\p{L}\p{M}'’-]{1,40}),?\s(?<date>[^,;()\[\]]{3,40})(?=[;,)\]])"
    )]
    private static partial Regex AfterName { get; }

    /// <summary>The last two words of a short date: <c>late 18th century</c>, <c>siglo XVIII a.C.</c></summary>
    [GeneratedRegex(
        @"\A(?:\S+\s){0,2}(?:\p{Ll}+-)?(?<before>(?<number>(?:[0-9]{1,2}|[IVX]{1,6})(?:\p{Ll}{1,3}|[ºª])?\.?)|\p{L}+)\.?\s(?<last>(?<roman>[IVX]{1,6}|[0-9]{2})|\p{L}+)\.?(?:\s(?:"
            + CitationWords.Era
            + @"))?\s*\z"
    )]
    private static partial Regex Century { get; }

    /// <summary>A letter with a page, or at the end of a parenthesis.</summary>
    [GeneratedRegex(
        @"\G\s?[;,]\s?(?<letter>[b-z])(?:(?:[,:]\s?|\s)(?:\p{L}{1,4}\.\s?)?[0-9]{1,4}(?:[-–][0-9]{1,4})?|(?=\s?[;)\]]))"
    )]
    private static partial Regex Letter { get; }

    [GeneratedRegex(@"[(\[](?<inside>[^()\[\]]{4,200})[)\]]")]
    private static partial Regex Parenthesis { get; }

    /// <summary>What no bibliography lists: <c>(Smith, personal communication, 3 May 2010)</c>.</summary>
    [GeneratedRegex(
        @"\b(?:pers\.|personal|communication|correspondence|conversation|interview|e-?mail|letter|tweet|persönlich|Gespräch|entretien|entrevista|intervista|görüşme)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Communication { get; }

    [GeneratedRegex("(?<![0-9])(?:1[0-9]|20)[0-9][0-9](?![0-9])")]
    private static partial Regex Year { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{M}])[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{Nd}-]*(?<!-)")]
    private static partial Regex CapitalizedWord { get; }
}

/// <summary>What has a part of a citation, but not its form.</summary>
/// <param name="Work">The work that it may mean; null if none is known.</param>
internal sealed record UnreadCitation(TextRange Range, Work? Work, UnreadForm Form);
