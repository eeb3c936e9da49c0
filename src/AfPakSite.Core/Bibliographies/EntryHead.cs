using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Takes the authors, or the editors, and a date after them from the beginning of an entry.</summary>
internal static partial class EntryHead
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”„«»\"");

    /// <returns>Whether a dash stands for the names of the entry before.</returns>
    public static bool Take(EntryDraft entry)
    {
        var repeats = entry.Take(Repeated, "") is not null;
        if (TakeDelimited(entry, repeats))
            return repeats;
        if (repeats)
        {
            TakeDate(entry);
            return true;
        }
        var read = EntryNames.Read(entry.Text);
        if (
            read.End > 0
            && !EntryNames.IsInstitution(read)
            && Terminator.Match(entry.Text, read.End) is { Success: true } end
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
        else
            TakeInstitution(entry);
        return false;
    }

    /// <summary>The names before a date in parentheses, of which APA and Harvard make the beginning.</summary>
    private static bool TakeDelimited(EntryDraft entry, bool repeats)
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
        if (head.Length > 0)
            SetNames(entry, head);
        return true;
    }

    private static void SetNames(EntryDraft entry, string head)
    {
        var role = Role.Match(head);
        var written = role.Success ? head[..role.Index] : head;
        var names = EntryNames.ReadAll(Others.Replace(written, ""));
        entry.HasMoreAuthors = Others.IsMatch(written);
        if (names is [{ Literal: { } literal }] && !EntryWords.IsInstitution(literal))
            entry.Set("title", literal);
        else
            entry.Set(role.Success ? "editor" : "author", names);
    }

    /// <summary>Whether a text before a year is names, and not a title that a year in parentheses ends.</summary>
    private static bool IsNames(string head)
    {
        if (head.AsSpan().ContainsAny(QuotationMarks))
            return false;
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

    /// <summary>An institution at the beginning, which is known by its words.</summary>
    private static void TakeInstitution(EntryDraft entry)
    {
        var end = EntryBreaks.First(entry.Text);
        if (end <= 0 || end + 1 >= entry.Text.Length || !EntryWords.NamesInstitution(entry.Text[..end]))
            return;
        entry.Set("author", [EntryNames.Institution(entry.Text[..end])]);
        entry.Cut(0, end + 1, "");
        TakeDate(entry);
    }

    private const string RoleWords =
        @"[Ee]ds?|[Hh]rsg|[Hh]gg?|[Hh]erausgeber|[Dd]irs?|[Cc]oords?|[Oo]rgs?|[Ee]ditors?|[Éé]ds?|"
        + @"[Cc]omps?|a cura di|[Ee]dits|[Yy]ay\.\s?haz";

    private const string DateWords =
        $@"(?:{EntryDates.Prefix})?(?:\[[12][0-9]{{3}}\]\s)?{EntryDates.YearAfterNames}(?:[/–-][0-9]{{2,4}})?(?:,\s?[^()"
        + $@"\[\]]{{3,40}})?|{EntryDates.InsteadOfYear}";

    [GeneratedRegex(@"^(?:[—–_-]{2,10}|—)[.,]?\s?")]
    private static partial Regex Repeated { get; }

    [GeneratedRegex(
        $@"^(?<head>[^()\[\]]{{0,800}}?(?:[(\[](?:{RoleWords}|\p{{Lu}}[\p{{L}}.-]{{1,11}})\.?[)\]][.,]?)?)"
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
        @"^(?<name>\p{Lu}[^.“”"":;()]{2,150}(?:\s[(\[]\p{Lu}[\p{L}-]{1,11}[)\]])?)"
            + $@"[.,]\s(?=\(?(?:{EntryDates.YearAfterNames}|{EntryDates.InsteadOfYear})\)?[.,:]\s)"
    )]
    private static partial Regex InstitutionAndYear { get; }
}
