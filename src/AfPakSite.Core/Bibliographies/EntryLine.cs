using System.Text.RegularExpressions;

namespace AfPakSite.Bibliographies;

/// <summary>Tells by its words whether a line of a list of references begins an entry or goes on.</summary>
internal static partial class EntryLine
{
    private const int MostWordsOfSubheading = 4;

    /// <summary>Whether a line goes on with the entry above: that has not ended, or the line begins none.</summary>
    /// <param name="above">The last line of that entry.</param>
    /// <param name="isFirst">Whether the line above is the first one of its entry.</param>
    public static bool GoesOn(string line, string above, bool isFirst)
    {
        if (IsRest(line))
            return true;
        if (BeginsSmall(line))
            return IsOpen(above) && !BeginsWithNames.IsMatch(line);
        return char.IsLower(line[0])
            || IsOpen(above)
                && !BeginsWithNames.IsMatch(line)
                && !BeginsWithDate.IsMatch(line)
                && !(isFirst && IsSubheading(above));
    }

    /// <summary>Whether a line after an empty one goes on: a page may have ended within the entry.</summary>
    public static bool GoesOnAfterBlank(string line, string above) =>
        Address.IsMatch(line) || char.IsLower(line[0]) && !BeginsSmall(line) && IsOpen(above);

    /// <summary>Whether a line begins with the name of an institution and a date.</summary>
    public static bool IsOfInstitution(string line) => BeginsWithDate.IsMatch(line);

    /// <summary>Whether a line is only the name of a person and a year: <c>Hill, Ann. 2001.</c></summary>
    public static bool IsHead(string line) => NameAndYear.IsMatch(line);

    /// <summary>Whether a line may begin with a place and a publisher: <c>Ely, KY: Hill Press</c>.</summary>
    public static bool BeginsWithPlace(string line) => PlaceFirst.IsMatch(line);

    /// <summary>Whether a line can only be the rest of an entry: an address, numbers, a day of access.</summary>
    private static bool IsRest(string line) => Address.IsMatch(line) || Rest.IsMatch(line);

    /// <summary>Whether a line with a small letter begins with a name or with a word instead of one.</summary>
    private static bool BeginsSmall(string line) => SmallName.IsMatch(line) || SmallWords.IsMatch(line);

    private static bool IsOpen(string line) =>
        Unfinished.IsMatch(line) && !Address.IsMatch(line[(line.LastIndexOf(' ') + 1)..]);

    /// <summary>Whether a line is a few words that divide the list: <c>Primary sources</c>.</summary>
    private static bool IsSubheading(string line) =>
        Words.IsMatch(line) && line.Count(c => c == ' ') < MostWordsOfSubheading;

    [GeneratedRegex(
        $@"^\p{{Lu}}[\p{{L}}\p{{M}}’'-]{{0,30}},\s\p{{Lu}}[\p{{L}}\p{{M}}\s.’'-]{{0,60}}?(?:\.\s|\s\(){EntryDates.Year}\)?\.?$"
    )]
    private static partial Regex NameAndYear { get; }

    [GeneratedRegex(@"^[<(]?(?:https?://|www\.|(?:doi:)?10\.[0-9]{4})")]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        $@"^(?:[0-9(,;:&–-](?![—–-])|\[(?![0-9]{{1,4}}\])|(?i:{EntryAddresses.AccessWords}|{EntryAddresses.Labels})\b)"
    )]
    private static partial Regex Rest { get; }

    /// <summary>A family name that begins with small letters, and a given name or a year behind it.</summary>
    [GeneratedRegex(
        @"^(?:\p{Ll}{1,6}(?:\s|[-–’'ʿ‘])){1,3}\p{Lu}[\p{L}\p{M}’'ʿʾ-]*(?:,\s?|\s)\p{Lu}"
            + $@"|^(?:\p{{Ll}}{{1,6}}[-–’'ʿ‘])\p{{Lu}}[\p{{L}}\p{{M}}’'ʿʾ-]*[.,]?\s\(?{EntryDates.YearAfterNames}"
    )]
    private static partial Regex SmallName { get; }

    /// <summary>Small words before a year: <c>dies. (2001)</c>, <c>anna kell. (1994)</c>.</summary>
    [GeneratedRegex(
        $@"^\p{{Ll}}[\p{{L}}’'-]{{0,20}}\.?(?:\s\p{{L}}[\p{{L}}’'-]{{0,20}}\.?){{0,2}},?\s\(?(?:{EntryDates.YearAfterNames}"
            + $@"|{EntryDates.InsteadOfYear})\)?[.,:]"
    )]
    private static partial Regex SmallWords { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M} ’'-]{1,30}(?:,\s[\p{L}. ]{2,15})?:\s\p{Lu}")]
    private static partial Regex PlaceFirst { get; }

    [GeneratedRegex(@"[^.)\]”»/0-9]\s*$")]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^(?:\p{Ll}{1,4}[\s’'-]){0,2}\p{Lu}[\p{L}’'-]+(?:,\s\p{Lu}|\s\p{Lu}{1,3}[,.])")]
    private static partial Regex BeginsWithNames { get; }

    /// <summary>The name of an institution before a year, as APA writes it: <c>Hill Board. (2001).</c></summary>
    [GeneratedRegex(
        $@"^\p{{Lu}}[^.,:()]{{1,120}}\.\s\((?:{EntryDates.YearAfterNames}|{EntryDates.InsteadOfYear})[^()]{{0,20}}\)\."
    )]
    private static partial Regex BeginsWithDate { get; }

    [GeneratedRegex(@"^\p{Lu}[\p{L}\p{M}’' /&–-]{2,50}:?$")]
    private static partial Regex Words { get; }
}
