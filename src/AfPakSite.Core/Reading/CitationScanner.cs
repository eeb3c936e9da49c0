using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Finds author–date citations: <c>(Jones, 2008; see Zardad, 2021, p. 4)</c>, <c>Buzan and Waever (2003)</c>. It looks
/// at each date of a text, and reads the names directly before it.
/// </summary>
/// <remarks>
/// Some names with a year are citations only if the bibliography lists the work (see <see cref="CitationDoubt"/>).
/// </remarks>
internal sealed class CitationScanner
{
    /// <summary>The names of a sentence are not longer.</summary>
    internal const int LongestInSentence = 160;

    private const int LongestInBraces = 600;

    private readonly ScannedText scanned;
    private readonly CitationText source;
    private readonly string text;
    private readonly NarrativeCitations narrative;
    private readonly ParentheticalCitations parenthetical;

    private CitationScanner(string text)
    {
        scanned = new(text);
        source = scanned.Source;
        this.text = source.Uniform;
        narrative = new(scanned);
        parenthetical = new(scanned);
    }

    /// <summary>
    /// The citations of a text, in order and without overlaps. The time is linear in the length of the text.
    /// </summary>
    public static ImmutableArray<Citation> Scan(string text) => new CitationScanner(text).Scan();

    private ImmutableArray<Citation> Scan()
    {
        var dates = new DateFinder(text);
        for (var date = dates.Next(0); date is not null; date = dates.Next(scanned.Found.End))
        {
            Read(date);
            scanned.Found.Skip(date.Index + date.Length);
        }
        return scanned.Found.ToImmutable();
    }

    private void Read(Match date)
    {
        if (scanned.Brackets.Around(date.Index) is not { } bracket)
        {
            ReadInText(UnlikelyNames.WithoutName(source, date, scanned.Found.End));
            return;
        }
        date = UnlikelyNames.WithoutName(source, date, scanned.FirstIn(bracket));
        if (
            !scanned.IsFirstIn(bracket, date)
            || !(
                narrative.ReadAfterNames(date, bracket)
                || narrative.ReadAgain(date, bracket)
                || parenthetical.ReadBeforeNames(date, bracket)
            )
        )
            _ =
                parenthetical.ReadInBracket(date, bracket)
                || parenthetical.ReadBeforeSemicolon(date, bracket)
                || parenthetical.ReadAfterBracket(date, bracket)
                || ReadOther(date, bracket)
                || ReadUnlikely(date, bracket);
    }

    /// <summary>Reads names that do not look like names, before the parenthesis or in it.</summary>
    private bool ReadOther(Match date, Bracket bracket)
    {
        var isNarrative = scanned.IsFirstIn(bracket, date);
        var names = isNarrative
            ? OtherNames.BeforeBracket(source, scanned.FirstBefore(), bracket.Open)
            : OtherNames.InBracket(source, scanned.FirstIn(bracket), date.Index, date.Groups["year"].Success);
        if (names is null)
            return false;
        scanned.Found.AddUnnamed(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", isNarrative, null, null) { Doubt = names.Doubt },
            UnlikelyNames.Month(date)
        );
        return true;
    }

    /// <summary>
    /// Reads words that are names only if the bibliography lists them, <c>May (1969)</c>, and names with other signs
    /// before a date.
    /// </summary>
    private bool ReadUnlikely(Match date, Bracket bracket)
    {
        var (names, isNarrative) =
            UnlikelyNames.Month(date) is { } month ? (month, false)
            : scanned.IsFirstIn(bracket, date)
                ? (UnlikelyNames.Before(source, scanned.FirstBefore(), bracket.Open), true)
            : (
                UnlikelyNames.In(source, scanned.FirstIn(bracket), date.Index, scanned.EndOf(date, bracket.Close)),
                false
            );
        if (!isNarrative && date.Groups["year"].Success)
            names ??= UnlikelyNames.BeforeSigns(source, scanned.FirstIn(bracket), date.Index);
        if (names is null)
            return false;
        scanned.Found.AddUnnamed(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", isNarrative, null, null) { Doubt = names.Doubt }
        );
        return true;
    }

    /// <summary>Reads <c>as Reed 2011 found</c> and <c>(Reed) 2011</c>.</summary>
    private void ReadInText(Match date)
    {
        if (!date.Groups["year"].Success)
            return;
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInText,
            scanned.Found.End,
            scanned.EndOfNames(scanned.Found.End, date.Index),
            LongestInSentence
        );
        names ??= scanned.NamesInBracket(Math.Max(scanned.Found.End, date.Index - LongestInSentence), date.Index);
        if (names is null)
            return;
        var isOpen = text.AsSpan(0, names.Start).TrimEnd() is [.., '(' or '['];
        var doubt =
            isOpen ? CitationDoubt.Unclosed
            : IsInBraces(names.Start) ? CitationDoubt.Braces
            : CitationDoubt.RunningText;
        scanned.Found.Add(
            date,
            null,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", true, null, null) { Doubt = doubt },
            names.Longer
        );
    }

    /// <summary>Whether a brace is open before names: <c>{Smith, 2010 #12}</c>; not one of LaTeX.</summary>
    private bool IsInBraces(int at)
    {
        var from = Math.Max(0, at - LongestInSentence);
        var brace = text.AsSpan(from..at).LastIndexOfAny('{', '}');
        return brace >= 0
            && text[from + brace] == '{'
            && (from + brace == 0 || char.IsWhiteSpace(text[from + brace - 1]))
            && text.AsSpan(at, Math.Min(LongestInBraces, text.Length - at)).IndexOfAny('{', '}') is >= 0 and var close
            && text[at + close] == '}';
    }
}
