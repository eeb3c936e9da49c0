using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;

namespace AfPakSite.Bibliographies;

/// <summary>
/// Finds where a record cannot be what its entry says: numbers of the entry that the record lost, and fields with the
/// text of several. A wrong cut seldom leaves neither.
/// </summary>
internal static partial class EntryDoubts
{
    /// <summary>The doubtful pieces in the order of the rules, each once; empty if the record may be right.</summary>
    /// <param name="unread">The pieces that are known as not understood.</param>
    public static ImmutableArray<string> Of(string entry, WorkRecord record, ImmutableArray<string> unread) =>
        [
            .. LostNumbers(entry, record, unread)
                .Concat(LostYear(entry, record))
                .Concat(OtherYear(record))
                .Concat(record.Names.SelectMany(role => role.Names).Where(IsDoubtful).Select(name => name.Inverted))
                .Concat(record.Variables.Where(IsDoubtful).Select(variable => variable.Value))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>
    /// The numbers of an entry that are neither a number in a field nor the end of one: <c>20</c> of <c>101–120</c>.
    /// </summary>
    private static IEnumerable<string> LostNumbers(string entry, WorkRecord record, ImmutableArray<string> unread)
    {
        var kept = record
            .Variables.Select(variable => variable.Value)
            .Concat(record.Names.SelectMany(role => role.Names).Select(name => name.Inverted))
            .Concat(
                new[] { record.Issued, record.OriginalDate, record.Accessed }
                    .OfType<EdtfDate>()
                    .Select(date => date.Text)
            )
            .Concat(unread)
            .SelectMany(text => Number.Matches(text))
            .Select(number => number.Value.TrimStart('0'))
            .ToList();
        return Number
            .Matches(entry)
            .Select(number => number.Value)
            .Where(number =>
                number.TrimStart('0') is var digits
                && !kept.Exists(one => one.EndsWith(digits, StringComparison.Ordinal))
            );
    }

    /// <summary>The fields with years, if the record has none and the entry does not say why.</summary>
    private static IEnumerable<string> LostYear(string entry, WorkRecord record) =>
        record.Issued is not null || NoDate.IsMatch(entry)
            ? []
            : record
                .Variables.Where(variable => variable.Name is not ("URL" or "DOI"))
                .Select(variable => variable.Value)
                .Where(value => Year.IsMatch(value));

    /// <summary>The container with a year that is not the work’s own: a piece of the publication.</summary>
    private static IEnumerable<string> OtherYear(WorkRecord record) =>
        Variable.Find(record.Variables, "container-title") is { } container
        && LastYear.Match(container) is { Success: true } year
        && record.Issued?.Text.Contains(year.Value, StringComparison.Ordinal) != true
            ? [container]
            : [];

    private static bool IsDoubtful(PersonName name) =>
        name.Literal is { } literal
            ? NotOfInstitution.IsMatch(literal)
            : name.Family is { } family && NotOfPerson.IsMatch(family);

    private static bool IsDoubtful(Variable variable) =>
        variable.Name switch
        {
            "title" => NotOfTitle.IsMatch(variable.Value),
            "container-title" or "publisher" or "publisher-place" => NotOfHouse.IsMatch(variable.Value),
            _ => false,
        };

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number { get; }

    [GeneratedRegex($@"\b{EntryDates.Year}\b")]
    private static partial Regex Year { get; }

    /// <summary>Initials behind a comma, marks of quotations, years and roles.</summary>
    [GeneratedRegex($@",\s\p{{Lu}}\.|[“”„«»""]|\((?:\p{{Ll}}|\p{{Lu}}\.)|\b(?:1[4-9][0-9]{{2}}|20[0-9]{{2}})\b")]
    private static partial Regex NotOfInstitution { get; }

    [GeneratedRegex(@"[0-9“”„«»""]|^\P{L}*\p{L}?\P{L}*$")]
    private static partial Regex NotOfPerson { get; }

    /// <summary>
    /// One letter or two small ones, one or two behind the last mark; a handle; an author; a quotation within a list;
    /// the pages of another work; what brackets say of the work; a number in parentheses that is not a year.
    /// </summary>
    [GeneratedRegex(
        @"^\P{L}*\p{L}\P{L}*$|^\P{L}*\p{Ll}\P{L}*\p{L}\P{L}*$|[.,]\s\p{L}{1,2}$|\.,|^@|^\p{Ll}{1,5}\.?\s[“„«\p{Lu}].{0,80}[.”]|^(?:[\p{Ll}'’]{1,6}\s){1,3}\p{Lu}\p{L}{1,30}\s\p{Lu}{1,3}\.\s|,\s[“„«]|,\s(?i:vol|pp?|S|no)\.\s?[0-9]|\]$|\((?![^()]{0,40}\b(?:1[0-9]|20)[0-9]{2}\b)[^()]{0,40}[0-9][^()]{0,40}\)$"
    )]
    private static partial Regex NotOfTitle { get; }

    /// <summary>
    /// What two cuts leave; quotation marks; years and days; names of one or two letters; what only numbers begin with.
    /// </summary>
    [GeneratedRegex(
        @"[,;]\s?[,;.]|\.\.(?!\.)|^\P{L}*$|^\p{L}?\p{Ll}$|,\s\p{Lu}$|^[IVX]+\b[,.]|^(?:of|ch|v)\b|\([0-9]{4}\)|,\s(?:1[4-9]|20)[0-9]{2}\b|[“”„«»]|^\p{Lu}\.?,|,\s[0-9]{1,2}\.?\s\p{L}+$|,[^,]*\s\p{L}+\s[0-9]{1,2}$"
    )]
    private static partial Regex NotOfHouse { get; }

    [GeneratedRegex(EntryDates.InsteadOfYear)]
    private static partial Regex NoDate { get; }

    [GeneratedRegex(@"(?<=\s)(?:1[4-9]|20)[0-9]{2}$")]
    private static partial Regex LastYear { get; }
}
