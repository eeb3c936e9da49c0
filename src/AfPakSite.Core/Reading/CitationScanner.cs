using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Studies;
using AfPakSite.Text;

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
    private const int LongestInSentence = 160;
    private const int LongestInParentheses = 600;

    private readonly CitationText source;
    private readonly string text;
    private readonly Brackets brackets;
    private readonly FoundCitations found;

    private CitationScanner(string text)
    {
        source = new(text);
        this.text = source.Uniform;
        brackets = new(this.text);
        found = new(source);
    }

    /// <summary>
    /// The citations of a text, in order and without overlaps. The time is linear in the length of the text.
    /// </summary>
    public static ImmutableArray<Citation> Scan(string text) => new CitationScanner(text).Scan();

    private ImmutableArray<Citation> Scan()
    {
        var dates = new DateFinder(text);
        for (var date = dates.Next(0); date is not null; date = dates.Next(found.End))
        {
            Read(date);
            found.Skip(date.Index + date.Length);
        }
        return found.ToImmutable();
    }

    private void Read(Match date)
    {
        if (brackets.Around(date.Index) is not { } bracket)
            ReadInText(date);
        else if (
            !IsFirstIn(bracket, date)
            || !(ReadAfterNames(date, bracket) || ReadAgain(date, bracket) || ReadBeforeNames(date, bracket))
        )
            _ =
                ReadInBracket(date, bracket)
                || ReadBeforeSemicolon(date, bracket)
                || ReadOther(date, bracket)
                || ReadUnlikely(date, bracket);
    }

    private bool IsFirstIn(Bracket bracket, Match date) =>
        CitationTokens.BeforeFirstDate.IsMatch(text.AsSpan((bracket.Open + 1)..date.Index));

    /// <summary>Where the names before the innermost bracket may begin.</summary>
    private int FirstBefore() => Math.Max(found.End, (brackets.Outer()?.Open ?? -1) + 1);

    /// <summary>Reads <c>Smith (2001)</c>.</summary>
    private bool ReadAfterNames(Match date, Bracket bracket)
    {
        var from = FirstBefore();
        var names = CitationNames.Before(source, CitationTokens.NamesInSentence, from, bracket.Open, LongestInSentence);
        if (names is null)
            return false;
        var certain = CitationTokens.AfterDateOfSentence.IsMatch(text, EndOf(date, bracket.Close));
        if (CitationNames.IsWithoutCase(names.Names[^1]))
            (names, certain) = (CitationNames.LastWord(source, names, bracket.Open), false);
        var doubt = CitationKinds.DoubtOf(names.Names, names.EtAl);
        found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", true, null, null, null, names.Acronym)
            {
                Doubt = doubt == CitationDoubt.None && !certain ? CitationDoubt.Prose : doubt,
            },
            names.Longer ?? JoinedBefore(names, from) ?? UnlikelyNames.Month(date)
        );
        return true;
    }

    private OtherNames? JoinedBefore(CitationNames names, int from) =>
        OtherNames.JoinedInSentence(source, from, names.Start) is { } joined
            ? joined with
            {
                Names = [.. joined.Names, .. names.Names],
                EtAl = names.EtAl,
            }
            : null;

    /// <summary>
    /// Reads <c>(2003)</c> in <c>Smith (2001) and (2003)</c>, or <c>(2003, p. 5)</c>, which cites an author named
    /// before.
    /// </summary>
    private bool ReadAgain(Match date, Bracket bracket)
    {
        if (bracket == found.LastBracket)
            return false;
        var isNext =
            found.LastBracket is { } before
            && before.Close < bracket.Open
            && CitationTokens.BetweenDates.IsMatch(text.AsSpan((before.Close + 1)..bracket.Open));
        if (
            (isNext ? found.Last : found.Named) is not { } last
            || !isNext && !CitationTokens.LabeledLocator.IsMatch(text, date.Index + date.Length)
        )
            return false;
        var unlikely = isNext ? null : UnlikelyNames.Before(source, FirstBefore(), bracket.Open);
        if (unlikely is { Names: [var name] } && !CitationNames.IsOpener(name))
            return false;
        var doubt = isNext ? last.Doubt : CitationDoubt.Prose;
        found.Add(
            date,
            bracket,
            date.Index,
            last with
            {
                Narrative = true,
                Prefix = null,
                Acronym = null,
                Doubt = doubt,
            },
            unlikely
        );
        return true;
    }

    /// <summary>Reads <c>(2001, Smith)</c>.</summary>
    private bool ReadBeforeNames(Match date, Bracket bracket)
    {
        var from = date.Index + date.Length;
        var length = text.AsSpan(from..bracket.Close).IndexOfAny(";)]");
        var end = length < 0 ? bracket.Close : from + length;
        if (end - from < 2 || text[from] != ',')
            return false;
        var names = CitationNames.Before(source, CitationTokens.NamesInParentheses, from + 1, end, LongestInSentence);
        if (names is not { HasComma: false } || !text.AsSpan((from + 1)..names.Start).IsWhiteSpace())
            return false;
        if (CitationKinds.DoubtOf(names.Names, names.EtAl) != CitationDoubt.None)
            return false;
        var (year, suffixes, other, _, _) = CitationDate.Of(date);
        found.Add(
            new(source.Original(date.Index, end), names.Names, names.EtAl, year, suffixes, false, null, null, other)
            {
                Doubt = CitationDoubt.Order,
            },
            bracket,
            end
        );
        return true;
    }

    /// <summary>Reads <c>(Smith; 2001)</c> and <c>(Smith – 2001)</c>.</summary>
    private bool ReadBeforeSemicolon(Match date, Bracket bracket)
    {
        var from = Math.Max(found.End, bracket.Open + 1);
        var before = text.AsSpan(from..date.Index).TrimEnd();
        if (found.LastBracket == bracket || before is not ([.., ';'] or [.., ' ', '-']))
            return false;
        var end = from + before.Length - 1;
        var names = CitationNames.Before(source, CitationTokens.NamesInParentheses, from, end, LongestInSentence);
        if (names is null || !CitationTokens.Signals.IsMatch(text.AsSpan(from..names.Start)))
            return false;
        var doubt = CitationKinds.DoubtOf(names.Names, names.EtAl);
        found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", false, null, null, null, names.Acronym)
            {
                Doubt = doubt == CitationDoubt.None ? CitationDoubt.Order : doubt,
            }
        );
        return true;
    }

    /// <summary>Reads names that do not look like names, before the parenthesis or in it.</summary>
    private bool ReadOther(Match date, Bracket bracket)
    {
        var isNarrative = IsFirstIn(bracket, date);
        var names = isNarrative
            ? OtherNames.BeforeBracket(source, FirstBefore(), bracket.Open)
            : OtherNames.InBracket(
                source,
                Math.Max(found.End, bracket.Open + 1),
                date.Index,
                date.Groups["year"].Success
            );
        if (names is null)
            return false;
        found.AddUnnamed(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", isNarrative, null, null) { Doubt = names.Doubt },
            UnlikelyNames.Month(date)
        );
        return true;
    }

    /// <summary>Reads <c>(see Smith, 2001, 2003; Jones 2002)</c>.</summary>
    private bool ReadInBracket(Match date, Bracket bracket)
    {
        var from = Math.Max(found.End, bracket.Open + 1);
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInParentheses,
            from,
            date.Index,
            LongestInParentheses
        );
        if (names is null)
            return ReadFurtherDate(date, bracket);
        var prefix = Prefix(from, names.Start);
        if (ReadJoined(date, bracket, names, prefix))
            return true;
        var doubt = CitationNames.MayBeJoined(names.Names)
            ? CitationDoubt.Prose
            : DoubtOf(names, prefix, date, bracket);
        var words = CitationTokens.Joined.Replace(prefix, "", 1).Trim();
        found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", false, words.Length > 0 ? words : null, null)
            {
                Acronym = names.Acronym,
                Doubt = doubt,
            },
            names.Longer
                ?? (
                    doubt == CitationDoubt.Prose
                        ? OtherNames.PlainTitle(source, names.Start - prefix.Length, date.Index)
                        : null
                )
        );
        return true;
    }

    /// <summary>
    /// Reads names of which words before them are certainly part: a name in small letters that “and” joins to them, or
    /// the beginning of a title.
    /// </summary>
    private bool ReadJoined(Match date, Bracket bracket, CitationNames names, string prefix)
    {
        var from = names.Start - prefix.Length;
        var joined =
            OtherNames.Joined(source, from, names.Start) is { } small
                ? small with
                {
                    Names = small.Names.AddRange(names.Names),
                }
            : OtherNames.EndsInArticle(prefix) ? OtherNames.PlainTitle(source, from, date.Index)
            : null;
        if (joined is null)
            return false;
        found.Add(
            date,
            bracket,
            joined.Start,
            new(default, joined.Names, names.EtAl, "", "", false, null, null) { Doubt = CitationDoubt.Prose }
        );
        return true;
    }

    /// <summary>Reads a date with the names of the citation before it, or a page that looks like a year.</summary>
    private bool ReadFurtherDate(Match date, Bracket bracket)
    {
        if (found.Last is not { } last || found.LastBracket != bracket)
            return false;
        var between = text.AsSpan(found.End..date.Index);
        if (
            !CitationTokens.BetweenDates.IsMatch(between)
            || !CitationTokens.AfterDate.IsMatch(text, EndOf(date, bracket.Close))
        )
            return false;
        if (between.Trim() is "," && CitationKinds.IsPage(date.Value, last))
        {
            var end = date.Index + date.Length;
            found.ReplaceLast(
                last with
                {
                    Range = TextRange.Between(last.Range.Start, source.Original(date.Index, end).End),
                    Locator = date.Value,
                },
                end
            );
        }
        else
            found.Add(
                date,
                bracket,
                date.Index,
                last with
                {
                    Prefix = null,
                    Acronym = null,
                },
                UnlikelyNames.Month(date)
            );
        return true;
    }

    /// <summary>
    /// Reads words that are names only if the bibliography lists them: <c>May (1969)</c>, <c>(March, 1991)</c>.
    /// </summary>
    private bool ReadUnlikely(Match date, Bracket bracket)
    {
        var (names, isNarrative) =
            UnlikelyNames.Month(date) is { } month ? (month, false)
            : IsFirstIn(bracket, date) ? (UnlikelyNames.Before(source, FirstBefore(), bracket.Open), true)
            : (UnlikelyNames.In(source, Math.Max(found.End, bracket.Open + 1), date.Index), false);
        if (names is null)
            return false;
        found.AddUnnamed(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", isNarrative, null, null) { Doubt = CitationDoubt.RunningText }
        );
        return true;
    }

    /// <summary>Reads <c>as Reed 2011 found</c>.</summary>
    private void ReadInText(Match date)
    {
        if (!date.Groups["year"].Success)
            return;
        var names = CitationNames.Before(source, CitationTokens.NamesInText, found.End, date.Index, LongestInSentence);
        if (names is null)
            return;
        var isOpen = text.AsSpan(0, names.Start).TrimEnd() is [.., '(' or '['];
        var doubt = isOpen ? CitationDoubt.Unclosed : CitationDoubt.RunningText;
        found.Add(
            date,
            null,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", true, null, null) { Doubt = doubt },
            names.Longer
        );
    }

    private CitationDoubt DoubtOf(CitationNames names, string prefix, Match date, Bracket bracket)
    {
        var doubt = CitationKinds.DoubtOf(names.Names, names.EtAl);
        if (doubt != CitationDoubt.None)
            return doubt;
        var isIntroduced =
            CitationTokens.Signals.IsMatch(prefix)
            || (found.LastBracket == bracket && CitationTokens.SmallWords.IsMatch(prefix));
        if (!isIntroduced && date.Index + date.Length == bracket.Close && CitationKinds.IsPlaceOfImprint(prefix))
            return CitationDoubt.Publication;
        return !isIntroduced || !CitationTokens.AfterDate.IsMatch(text, EndOf(date, bracket.Close))
                ? CitationDoubt.Prose
            : IsPublication(names, date, bracket) ? CitationDoubt.Place
            : CitationDoubt.None;
    }

    /// <summary>Whether a title precedes the parenthesis and a page follows it, as in notes.</summary>
    private bool IsPublication(CitationNames names, Match date, Bracket bracket) =>
        names is { EtAl: false, HasComma: true, Names.Length: <= 2 }
        && date.Index + date.Length == bracket.Close
        && text.AsSpan((bracket.Open + 1)..names.Start).IsWhiteSpace()
        && CitationTokens.AfterPublication.IsMatch(text, bracket.Close + 1);

    /// <summary>The words before the names as written, up to the citation or the semicolon before them.</summary>
    private string Prefix(int from, int end)
    {
        var start = text.AsSpan(from..end).LastIndexOfAny(";)]");
        return text[(start < 0 ? from : from + start + 1)..end];
    }

    private int EndOf(Match date, int limit)
    {
        var cursor = new TextCursor(text, date.Index + date.Length, limit);
        cursor.Skip(CitationTokens.Locator);
        return cursor.Position;
    }
}
