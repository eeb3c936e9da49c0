using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Annotations;
using AfPakSite.Reading;

namespace AfPakSite.Bibliographies;

/// <summary>Reads lists of names: family or given names first, whole or as initials.</summary>
internal static partial class EntryNames
{
    private const int MostNames = 100;

    /// <summary>The names at the beginning of a text, and where they end; no names if it begins otherwise.</summary>
    /// <param name="order">How a first name is read that no comma and no initials invert.</param>
    public static ReadNames Read(string text, NameOrder order = NameOrder.Any) =>
        First(text, order) is { } first ? ReadFrom(text, first, mayBeTitle: true) : new([], 0, false);

    /// <summary>The names at the beginning of a text, if their given names come first.</summary>
    public static ReadNames ReadDirect(string text) =>
        Direct.Match(text) is { Success: true } first
            ? ReadFrom(text, (first, NameForm.Direct), mayBeTitle: false)
            : new([], 0, false);

    /// <summary>The name that an entry begins with, without the number of the entry; null without one.</summary>
    public static FirstName? FirstOf(string entry)
    {
        var text = entry[EntryNumber.Match(entry).Length..];
        if (First(text, NameOrder.Any) is not { } first)
            return null;
        var (match, form) = first;
        var (given, family) = (match.Groups["given"].Value, match.Groups["family"].Value);
        if (form == NameForm.Inverted && Twofold.IsMatch(family))
            return new(
                family,
                family,
                family[(family.LastIndexOf(' ') + 1)..],
                FirstNameForm.Twofold,
                BehindTitle.IsMatch(text, match.Length)
            );
        var isWhole = form == NameForm.Direct && !given.Contains('.');
        var isGivenFirst = form == NameForm.Direct && given.IndexOf('.') > given.IndexOf(' ') && given.Contains(' ');
        var end = ReadFrom(text, first, mayBeTitle: true).End;
        return new(
            match.Value,
            FamilyFirst.Match(text) is { Success: true } turned ? turned.Groups["family"].Value : family,
            family,
            isWhole ? FirstNameForm.Open
                : isGivenFirst ? FirstNameForm.GivenFirst
                : FirstNameForm.Inverted,
            end < text.Length && text[end] == ','
        );
    }

    /// <summary>The names of which the first one is known.</summary>
    /// <param name="mayBeTitle">
    /// Whether what a comma separates from the names may be the title, where it is not known to be a name.
    /// </param>
    private static ReadNames ReadFrom(string text, (Match Match, NameForm Form) first, bool mayBeTitle)
    {
        var names = ImmutableArray.CreateBuilder<PersonName>();
        names.Add(first.Form == NameForm.Whole ? Institution(first.Match.Value) : NameOf(first.Match));
        var end = first.Match.Length;
        var sure = (names.Count, End: end);
        while (names.Count < MostNames && Separator.Match(text, end) is { Success: true } separator)
        {
            if (Next(text, separator, first.Form) is not { } next || EntryWords.NamesPublisher(next.Value))
                break;
            var isInstitution = first.Form == NameForm.Whole && EntryWords.NamesPartOfInstitution(next.Value);
            names.Add(isInstitution ? Institution(next.Value) : NameOf(next));
            end = next.Index + next.Length;
            if (
                separator.Value != ", "
                || isInstitution && EntryWords.NamesInstitution(next.Value)
                || next.Groups["given"].Value is var given && !given.Any(char.IsLower)
            )
                sure = (names.Count, end);
        }
        if (mayBeTitle && sure.Count < names.Count && !EndsNames(text, end, first.Form))
        {
            names.Count = sure.Count;
            end = sure.End;
        }
        var others = Others.Match(text, end);
        return new(names.ToImmutable(), end + others.Length, others.Success || Ellipsis.IsMatch(text[..end]));
    }

    /// <summary>
    /// Whether names end here, and not a title that was read as names. Where given names come first, a name and a title
    /// look alike also before a full stop.
    /// </summary>
    private static bool EndsNames(string text, int end, NameForm form) =>
        end == text.Length
        || BehindNames.IsMatch(text[end..])
        || text[end] switch
        {
            ',' => false,
            ':' => EntryBreaks.First(text, end) is > 0 and var stop && stop + 1 < text.Length,
            '.' => form is not (NameForm.Direct or NameForm.Whole),
            ' ' => !Imprint.IsMatch(text[end..]),
            _ => true,
        };

    /// <summary>The names of a text that is nothing but names, or one institution.</summary>
    public static ImmutableArray<PersonName> ReadAll(string text, NameOrder order)
    {
        var whole = text.Trim().TrimEnd(',', ';', ':');
        var read = Read(whole, order);
        var rest = whole[read.End..].Trim().TrimEnd('.');
        if (rest.Length == 0)
            return IsInstitution(read) ? [Institution(whole)] : read.Names;
        return Joined.Match(rest) is { Success: true } joined && read.End > 0
            ? read.Names.Add(Institution(rest[joined.Length..]))
            : [Institution(whole)];
    }

    /// <summary>Whether what looks like one person’s name is what only institutions are called.</summary>
    public static bool IsInstitution(ReadNames read) =>
        read.Names is [{ Family: { } family, Given: { } given }]
        && !given.Contains('.')
        && EntryWords.BeginsAsInstitution($"{given} {family}");

    /// <summary>The name of an institution, without the acronym after it or before it.</summary>
    public static PersonName Institution(string text)
    {
        var name = AcronymAhead.Match(text.Trim()) is { Success: true } ahead
            ? ahead.Groups[HasInitials(ahead) ? "name" : "acronym"].Value
            : Acronym.Replace(text.Trim(), "");
        return new(null, null, Abbreviated.IsMatch(name) ? name : name.TrimEnd('.', ',', ' '), null);
    }

    /// <summary>Whether the capitals of a name are its acronym; a translation of the name has others.</summary>
    private static bool HasInitials(Match ahead) =>
        string.Concat(ahead.Groups["name"].Value.Where(char.IsUpper)) == ahead.Groups["acronym"].Value;

    private static (Match Match, NameForm Form)? First(string text, NameOrder order)
    {
        if (Compact.Match(text) is { Success: true } compact)
            return (compact, NameForm.Compact);
        if (Initialed.Match(text) is { Success: true } initialed)
            return (initialed, NameForm.Initialed);
        if (
            Capitals.Match(text) is { Success: true } capitals
            && !EntryWords.NamesPartOfInstitution(capitals.Groups["given"].Value)
        )
            return (capitals, NameForm.Capitals);
        if (Inverted.Match(text) is { Success: true } inverted && !IsDirect(inverted, order))
            return (inverted, NameForm.Inverted);
        if (Direct.Match(text) is not { Success: true } direct)
            return
                order == NameOrder.FamilyFirst
                && FamilyFirst.Match(text) is { Success: true } behind
                && !EntryWords.NamesPartOfInstitution(behind.Value)
                ? (behind, NameForm.FamilyFirst)
                : null;
        return direct.Groups["given"].ValueSpan.Contains('.') ? (direct, NameForm.Direct)
            : order == NameOrder.Whole ? (direct, NameForm.Whole)
            : order == NameOrder.FamilyFirst && FamilyFirst.Match(text) is { Success: true } turned
                ? (turned, NameForm.FamilyFirst)
            : (direct, NameForm.Direct);
    }

    /// <summary>Whether what is before the comma is a whole name, and what is behind it a title.</summary>
    private static bool IsDirect(Match inverted, NameOrder order) =>
        inverted.Groups["family"].Value is var family
        && Twofold.IsMatch(family)
        && (order == NameOrder.GivenFirst || order == NameOrder.Whole && EntryWords.NamesPartOfInstitution(family));

    private static Match? Next(string text, Match separator, NameForm form)
    {
        var at = separator.Index + separator.Length;
        Regex[] forms = form switch
        {
            NameForm.Compact => [Compact],
            NameForm.Initialed => [Initialed, Direct],
            NameForm.Capitals => [Capitals, Direct],
            NameForm.FamilyFirst => [FamilyFirst, Direct],
            NameForm.Inverted when separator.Value.AsSpan().IndexOfAny(';', '/') >= 0 => [Initialed, Inverted, Direct],
            NameForm.Inverted => [Initialed, Direct, Inverted],
            NameForm.Whole => [Compact, Initialed, Direct],
            _ => [Direct],
        };
        return forms.Select(known => known.Match(text, at)).FirstOrDefault(match => match.Success);
    }

    private static PersonName NameOf(Match match)
    {
        var given = match.Groups["given"].Value.Trim();
        if (given.All(c => char.IsUpper(c) || c == '-'))
            given = string.Join(' ', given.Where(char.IsUpper).Select(letter => $"{letter}."));
        var suffix = match.Groups["suffix"] is { Success: true } found ? $", {found.Value}" : "";
        return new(match.Groups["family"].Value, Spaced.Replace(given, ". ") + suffix, null, null);
    }

    private enum NameForm
    {
        /// <summary>Reed AB</summary>
        Compact,

        /// <summary>Reed, A. B.</summary>
        Initialed,

        /// <summary>REED Ada</summary>
        Capitals,

        /// <summary>Reed, Ada</summary>
        Inverted,

        /// <summary>Ada Reed</summary>
        Direct,

        /// <summary>Reed Ada</summary>
        FamilyFirst,

        /// <summary>Crisis Group</summary>
        Whole,
    }
}

/// <summary>Names that were read.</summary>
/// <param name="End">Where they end in the text.</param>
/// <param name="EtAl">Whether “et al.” follows them.</param>
internal sealed record ReadNames(ImmutableArray<PersonName> Names, int End, bool EtAl);
