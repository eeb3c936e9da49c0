using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the authors, or the editors, and a date after them from the beginning of an entry.</summary>
internal static partial class EntryHead
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”„«»\"");

    /// <returns>Whether a dash stands for the names of the entry before.</returns>
    public static bool Take(EntryDraft entry, NameOrder order)
    {
        var repeated = entry.Take(Repeated, "");
        var repeats = repeated is not null;
        if (TakeDelimited(entry, order, repeats))
            return repeats;
        if (repeated?.Groups["others"].Success == false)
        {
            TakeDate(entry);
            return true;
        }
        var read = EntryNames.Read(entry.Text, order);
        if (
            read.End > 0
            && !EntryNames.IsInstitution(read)
            && Terminator.Match(entry.Text, read.End) is { Success: true } end
            && !(end.Value.StartsWith(':') && IsTitle(read))
        )
        {
            entry.Set(end.Groups["role"].Success ? "editor" : "author", read.Names);
            entry.HasMoreAuthors = read.EtAl;
            entry.Cut(0, end.Index + end.Length, "");
            TakeDate(entry);
        }
        else if (InstitutionAndYear.Match(entry.Text) is { Success: true } institution)
        {
            entry.Set("author", [EntryNames.Institution(institution.Groups["name"].Value)]);
            entry.Cut(0, institution.Groups["name"].Length + 1, "");
            TakeDate(entry);
        }
        else if (Acronym.Match(entry.Text) is { Success: true } acronym)
        {
            entry.Set("author", [EntryNames.Institution(acronym.Groups["name"].Value)]);
            entry.Cut(0, acronym.Length, "");
        }
        else if (BeforeTitle.Match(entry.Text) is { Success: true } name)
        {
            entry.Set("author", [EntryNames.Institution(name.Groups["name"].Value)]);
            entry.Cut(0, name.Length, "");
            TakeDate(entry);
        }
        else
            TakeInstitution(entry);
        return repeats;
    }

    /// <summary>The names before a date in parentheses, of which APA and Harvard make the beginning.</summary>
    private static bool TakeDelimited(EntryDraft entry, NameOrder order, bool repeats)
    {
        if (InParentheses.Match(entry.Text) is not { Success: true } match)
            return false;
        if (EntryDates.Read(match.Groups["date"].Value) is not { } date)
            return false;
        var head = match.Groups["head"].Value.Trim();
        if (head.Length == 0 ? !repeats : !IsNames(head))
            return false;
        entry.Date = date;
        entry.Cut(0, match.Length, "");
        if (FirstEdition.Match(match.Value + entry.Text) is { Success: true } edition)
        {
            // “(1890) 1990.”: the year of the first edition is in the parentheses.
            entry.Date = EntryDates.Read($"[{edition.Groups["first"].Value}] {edition.Groups["year"].Value}") ?? date;
            entry.Cut(0, edition.Groups["behind"].Length, "");
        }
        else if (YearBefore.Match(head) is { Success: true } year)
        {
            entry.Date = EntryDates.Read($"{year.Groups["year"].Value} [{match.Groups["date"].Value}]") ?? date;
            head = head[..year.Index];
        }
        if (head.Length > 0)
            SetNames(entry, head, order);
        return true;
    }

    private static void SetNames(EntryDraft entry, string head, NameOrder order)
    {
        if (Maker.Match(head) is { Success: true } maker)
        {
            var makers = EntryNames.ReadAll(head[..maker.Index], order);
            entry.Set(maker.Groups["director"].Success ? "director" : "author", makers);
            return;
        }
        var role = Role.Match(head);
        var written = role.Success ? head[..role.Index] : head;
        var names = EntryNames.ReadAll(Others.Replace(written, ""), order);
        entry.HasMoreAuthors = Others.IsMatch(written);
        if (names is [{ Literal: { } literal }] && !char.IsLower(literal[0]) && !EntryWords.IsInstitution(literal))
            entry.Set("title", literal);
        else
            entry.Set(role.Success ? "editor" : "author", names);
    }

    /// <summary>Whether a text before a year is names, and not a title that a year in parentheses ends.</summary>
    private static bool IsNames(string head)
    {
        if (head.AsSpan().ContainsAny(QuotationMarks))
            return false;
        if (Anonymous.IsMatch(head) || Maker.IsMatch(head))
            return true;
        var read = EntryNames.Read(head);
        var rest = Role.Replace(Others.Replace(head[read.End..], ""), "").Trim();
        return rest.Length <= 1
            || EntryBreaks.First(rest.TrimEnd('.')) < 0 && !rest.Contains(": ", StringComparison.Ordinal);
    }

    private static void TakeDate(EntryDraft entry)
    {
        if (DateAhead.Match(entry.Text) is not { Success: true } match)
            return;
        if (EntryDates.Read(match.Groups["date"].Value) is not { } date)
            return;
        entry.Date = date;
        entry.Cut(0, match.Length, "");
    }

    /// <summary>Whether a name before a colon may also be a title before its subtitle.</summary>
    private static bool IsTitle(ReadNames read) =>
        read.Names is [{ Literal: { } literal }] && !EntryWords.NamesPartOfInstitution(literal);

    /// <summary>An institution at the beginning, which is known by its words.</summary>
    private static void TakeInstitution(EntryDraft entry)
    {
        var end = EntryBreaks.First(entry.Text);
        var comma = entry.Text.IndexOf(", ", StringComparison.Ordinal);
        if (
            comma > 0
            && comma < end
            && EntryWords.BeginsAsInstitution(entry.Text[..comma])
            && !EntryWords.NamesPartOfInstitution(entry.Text[comma..NextComma(entry.Text, comma, end)])
        )
            end = comma;
        if (end <= 0 || end + 1 >= entry.Text.Length || !EntryWords.BeginsAsInstitution(entry.Text[..end]))
            return;
        entry.Set("author", [EntryNames.Institution(entry.Text[..end])]);
        entry.Cut(0, end + 1, "");
        TakeDate(entry);
    }

    private static int NextComma(string text, int comma, int end) =>
        text.IndexOf(", ", comma + 1, StringComparison.Ordinal) is var next && next > 0 && next < end ? next : end;

    private const string RoleWords =
        @"[Ee]ds?|[Hh]rsg|[Hh]gg?|[Hh]erausgeber|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Ee]ditors?|[Éé]ds?|"
        + @"[Cc]omps?|a cura di|[Ee]dits|[Yy]ay\.\s?haz|[Hh]az";

    /// <summary>Those who made a film or a broadcast.</summary>
    private const string Makers =
        @"(?:Writers?\s(?:&|and)\s)?Directors?|(?:Executive\s)?Producers?|Writers?|Hosts?|Réalisat(?:eur|rice)s?|Regisseur(?:in)?|Regie";

    private const string DateWords =
        $@"(?:{EntryDates.Prefix})?(?:\[[12][0-9]{{3}}\]\s)?{EntryDates.YearAfterNames}(?:[/–-][0-9]{{2,4}}|\s?\[[12][0-9]{{3}}\])?(?:,\s?[^()"
        + $@"\[\]]{{3,40}})?|{EntryDates.InsteadOfYear}";

    /// <summary>
    /// A dash, or a word such as “ders.” or “idem”, perhaps with further names: <c>Ders./Reed, Ada</c>.
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?:[—–_-]{2,10}|—)[.,]?\s?|(?:(?:[Dd](?:ers|ies|ems)|[Ii]d|Íd)\.|(?:[Ii]|Í)dem|[Ee]adem)[.,:]?(?:\s(?!\p{Lu}\.)|(?<others>\s?/\s?(?=\p{Lu}))))"
    )]
    private static partial Regex Repeated { get; }

    /// <summary>
    /// A name in capitals, as Brazilian lists write institutions, or one before a title in quotation marks:
    /// <c>BRASIL. Chá</c>, <c>Fen. “Tea.”</c>
    /// </summary>
    [GeneratedRegex(
        @"^(?:(?<name>(?=(?:[^.\p{Lu}]*\p{Lu}){4})\p{Lu}{2,30}(?:[ -](?:(?:D[AEO]S?|E|DI|DEL|Y)[ ])?\p{Lu}{2,30}){0,8})\.\s(?=\p{Lu}\p{Ll}|\p{Lu}\s\p{Ll})"
            + @"|(?<name>\p{Lu}[^.“”„«»"":;,()]{1,60})[.,]\s(?=[“„«»]))"
    )]
    private static partial Regex BeforeTitle { get; }

    [GeneratedRegex(
        $@"^(?<head>[^()\[\]]{{0,800}}?(?:[(\[](?:{RoleWords}|{Makers}|\p{{Lu}}[\p{{L}}.-]{{1,11}}|(?<=^(?-i:\p{{Lu}}{{2,10}})\s\()[^()\[\]]{{4,120}})"
            + $@"\.?[)\]][.,]?)?)"
            + $@"\s?[(\[](?<date>{DateWords})[)\]]\s?[.,:;]?\s?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex InParentheses { get; }

    [GeneratedRegex(
        $@"^\s?(?<date>\(?(?:{EntryDates.YearAfterNames}(?:[/–][0-9]{{2,4}})?\)?(?=[.,:;])|{CitationWords.NoDate}"
            + $@"|{EntryDates.Phrase}(?:(?<=\.)|(?=\)?[.,;])))\)?)[.,:;]?\s",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DateAhead { get; }

    [GeneratedRegex($@",?\s?[(\[](?:(?<director>(?:{Makers})(?<=Director|Directors|R[ée][^(]*))|{Makers})[)\]]\.?\s*$")]
    private static partial Regex Maker { get; }

    /// <summary>The short name of an institution and a comma before the title: <c>UN Women, Rice</c>.</summary>
    [GeneratedRegex(@"^(?<name>\p{Lu}{2,10}(?:\s\p{Lu}[\p{L}-]{1,20}){0,3}),\s(?=[\p{Lu}“„«»])")]
    private static partial Regex Acronym { get; }

    /// <summary>What is written instead of an author.</summary>
    [GeneratedRegex(@"^(?:o\.\s?[AV]\.|N\.\s?N\.|s\.\s?[an]\.|[Aa]non\.?|[Aa]nonym(?:ous)?\.?)$")]
    private static partial Regex Anonymous { get; }

    /// <summary>The year of this edition behind that of the first one, which is in parentheses.</summary>
    [GeneratedRegex(
        @"^[^()\[\]]{0,800}[(\[](?<first>[12][0-9]{3})[)\]]\s(?<behind>(?<year>[12][0-9]{3})[.,:]\s)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex FirstEdition { get; }

    /// <summary>The year of this edition before that of the first one, which is in brackets.</summary>
    [GeneratedRegex(@"[.,]?\s\(?(?<year>[12][0-9]{3})$")]
    private static partial Regex YearBefore { get; }

    [GeneratedRegex($@",?\s?[(\[]?\b(?:{RoleWords})\.?[)\]]?\.?,?\s*$")]
    private static partial Regex Role { get; }

    [GeneratedRegex(@",?\s(?:et al|and others|u\.\s?a|vd|ve diğerleri|y otros|e outros|et autres|e altri)\.?\s*$")]
    private static partial Regex Others { get; }

    /// <summary>What follows names that a year or the title follows.</summary>
    [GeneratedRegex(
        $@"\G(?:(?<role>,?\s?[(\[]?\b(?:{RoleWords})\b\.?[)\]]?)[.,:]?\s|[.:,]\s?|(?<=\.)\s|\s(?=(?:{EntryDates.YearAfterNames}"
            + $@"[.,:]|{CitationWords.NoDate}|{EntryDates.Phrase}[.,;])\s))"
    )]
    private static partial Regex Terminator { get; }

    [GeneratedRegex(
        @"^(?<name>\p{Lu}[^.“”"":;()]{2,150}(?:\s[(\[]\p{Lu}[\p{L}-]{1,11}[)\]])?|\p{Lu}{2,10}\s\([^()]{4,120}\))"
            + $@"[.,]\s(?=\(?(?:{EntryDates.YearAfterNames}|{EntryDates.InsteadOfYear})\)?[.,:]\s)"
    )]
    private static partial Regex InstitutionAndYear { get; }
}
