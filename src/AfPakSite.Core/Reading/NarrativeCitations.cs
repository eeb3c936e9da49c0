using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>Reads citations whose date is in a bracket after the names: <c>Smith (2001)</c>.</summary>
internal sealed partial class NarrativeCitations(ScannedText scanned)
{
    private readonly CitationText source = scanned.Source;
    private readonly string text = scanned.Source.Uniform;

    /// <summary>Reads <c>Smith (2001)</c>.</summary>
    public bool ReadAfterNames(Match date, Bracket bracket)
    {
        var from = scanned.FirstBefore();
        var names = CitationNames.Before(
            source,
            CitationTokens.NamesInSentence,
            from,
            bracket.Open,
            CitationScanner.LongestInSentence
        );
        if (names is null)
            return false;
        var certain = CitationTokens.AfterDateOfSentence.IsMatch(text, scanned.EndOf(date, bracket.Close));
        if (CitationNames.IsWithoutCase(names.Names[^1]))
            (names, certain) = (CitationNames.LastWord(source, names, bracket.Open), false);
        var owner = OwnerOf(names);
        if (owner is not null && OtherNames.IsArticle(AfterOwner.Match(names.Names[0]).Groups["article"].ValueSpan))
            (names, certain) = (names with { Names = owner.Names }, false);
        var doubt =
            text[bracket.Open] == '[' && CitationTokens.AfterYearOfReport.IsMatch(text, bracket.Close + 1)
                ? CitationDoubt.Event
                : CitationKinds.DoubtOf(names.Names, names.EtAl);
        scanned.Found.Add(
            date,
            bracket,
            names.Start,
            new(default, names.Names, names.EtAl, "", "", true, null, null, null, names.Acronym)
            {
                Doubt = doubt == CitationDoubt.None && !certain ? CitationDoubt.Prose : doubt,
            },
            names.Longer ?? JoinedBefore(names, from) ?? owner ?? UnlikelyNames.Month(date)
        );
        return true;
    }

    /// <summary>The author before the title of a work: <c>Arendt’s The Human Condition (1958)</c>; else null.</summary>
    private OtherNames? OwnerOf(CitationNames names) =>
        names is { EtAl: false, Names: [var name] } && Possessive.Match(name) is { Success: true } owner
            ? new(names.Start, [source.Written(names.Start, names.Start + owner.Index)], false, CitationDoubt.None)
            : null;

    private OtherNames? JoinedBefore(CitationNames names, int from) =>
        (OtherNames.JoinedInSentence(source, from, names.Start) ?? OtherNames.WithComma(source, from, names.Start))
            is { } joined
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
    public bool ReadAgain(Match date, Bracket bracket)
    {
        if (bracket == scanned.Found.LastBracket)
            return false;
        var isNext =
            scanned.Found.LastBracket is { } before
            && before.Close < bracket.Open
            && CitationTokens.BetweenDates.IsMatch(text.AsSpan((before.Close + 1)..bracket.Open));
        // After names in parentheses, a month is rather the name of an author: (Reed 2001) and (May 2010).
        if (isNext && scanned.Found.Last is { Narrative: false } && UnlikelyNames.Month(date) is not null)
            return false;
        if (
            (isNext ? scanned.Found.Last : scanned.Found.Named) is not { } last
            || !isNext && !CitationTokens.LabeledLocator.IsMatch(text, date.Index + date.Length)
        )
            return false;
        var unlikely = isNext ? null : UnlikelyNames.Before(source, scanned.FirstBefore(), bracket.Open);
        if (unlikely is { Names: [var name] } && !CitationNames.IsOpener(name))
            return false;
        var doubt = isNext ? last.Doubt : CitationDoubt.Prose;
        scanned.Found.Add(
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

    [GeneratedRegex(@"(?<=\p{L})['’](?:s|(?<=s['’]))\s(?=\p{L})")]
    private static partial Regex Possessive { get; }

    /// <summary>The first word of a title after the name of the author.</summary>
    [GeneratedRegex(@"['’]s?\s(?<article>\p{Lu}\p{L}{0,3})\s")]
    private static partial Regex AfterOwner { get; }
}
