using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds author–date citations: <c>(Jones, 2008; Zardad, 2021)</c>, <c>Buzan and Waever (2003)</c>, <c>[see Smith 2001,
/// pp. 4–6]</c>. Parentheses without a name and a year are not citations.
/// </summary>
internal static class CitationScanner
{
    private const int LongestGroup = 2000;
    private const int LongestNames = 160;

    /// <summary>
    /// The citations of a text, in order and without overlaps. The time is linear in the length of the text.
    /// </summary>
    public static ImmutableArray<Citation> Scan(string text)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        for (var open = text.AsSpan().IndexOfAny('(', '['); open >= 0; open = Next(text, open))
        {
            var close = Close(text, open);
            if (close > 0)
                citations.AddRange(Group(text, open + 1, close));
        }
        return citations.ToImmutable();
    }

    private static int Next(string text, int open)
    {
        var next = text.AsSpan(open + 1).IndexOfAny('(', '[');
        return next < 0 ? -1 : open + 1 + next;
    }

    private static int Close(string text, int open)
    {
        var length = Math.Min(LongestGroup, text.Length - open - 1);
        var found = text.AsSpan(open + 1, length).IndexOfAny("()[]");
        var expected = text[open] == '(' ? ')' : ']';
        return found >= 0 && text[open + 1 + found] == expected ? open + 1 + found : -1;
    }

    private static IEnumerable<Citation> Group(string text, int start, int end)
    {
        var cursor = new TextCursor(text, start, end);
        var years = Years(cursor);
        return years.Count > 0 && cursor.AtEnd && text[start - 1] == '('
            ? Narrative(text, start - 1, end, years)
            : Parenthetical(new(text, start, end));
    }

    private static List<Citation> Parenthetical(TextCursor cursor)
    {
        var found = new List<Citation>();
        while (!cursor.AtEnd)
        {
            if (!One(cursor, found))
                cursor.Skip(CitationTokens.UpToSemicolon);
            if (
                !cursor.Skip(CitationTokens.Semicolon)
                && !cursor.Skip(CitationTokens.And)
                && !cursor.Skip(CitationTokens.Comma)
            )
                cursor.MoveToEnd();
        }
        return found;
    }

    /// <summary>
    /// Reads one group of names and its years, with or without a prefix such as “see”. A year alone cites another work
    /// by the names before it.
    /// </summary>
    private static bool One(TextCursor cursor, List<Citation> found)
    {
        var begin = cursor.Position;
        if (Prefix(cursor) is { } prefix && NamesWithYears(cursor, prefix, found))
            return true;
        cursor.ResetTo(begin);
        if (NamesWithYears(cursor, null, found))
            return true;
        cursor.ResetTo(begin);
        return found.Count > 0 && AddYears(cursor, found[^1] with { Range = new(begin, 0), Prefix = null }, found);
    }

    private static string? Prefix(TextCursor cursor)
    {
        var words = new List<string>();
        while (cursor.Take(CitationTokens.Prefix) is { } word)
            words.Add(word.Value.Trim());
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    private static bool NamesWithYears(TextCursor cursor, string? prefix, List<Citation> found)
    {
        var start = cursor.Position;
        var (names, etAl) = Names(cursor);
        var comma = cursor.Skip(CitationTokens.Comma);
        if (
            names.Count == 0
            || (names.Count == 1 && !etAl && IsNotAuthor(names[0], comma))
            || !(comma || cursor.Skip(CitationTokens.Space))
        )
            return false;
        return AddYears(cursor, new(new(start, 0), [.. names], etAl, "", "", false, prefix, null), found);
    }

    /// <summary>Adds a citation for each year at the cursor. The range of the first one begins at the names.</summary>
    private static bool AddYears(TextCursor cursor, Citation pattern, List<Citation> found)
    {
        var years = Years(cursor);
        if (years.Count == 0 || !(cursor.AtEnd || cursor.IsAt(CitationTokens.Boundary)))
            return false;
        foreach (var (index, year) in years.Index())
        {
            var range = TextRange.Between(index == 0 ? pattern.Range.Start : year.Range.Start, year.Range.End);
            found.Add(
                pattern with
                {
                    Range = range,
                    Year = year.Year,
                    Suffixes = year.Suffixes,
                    Prefix = index == 0 ? pattern.Prefix : null,
                    Locator = year.Locator,
                }
            );
        }
        return true;
    }

    /// <summary>
    /// Whether a name is a month or a numbered document: <c>August 2021</c>, <c>UN Resolution 1373</c>. After a comma,
    /// the whole name must be one.
    /// </summary>
    private static bool IsNotAuthor(string name, bool comma) =>
        CitationTokens.NotAuthors.Contains(comma ? name : name.Split()[^1]) || CitationTokens.Openers.Contains(name);

    private static (List<string> Names, bool EtAl) Names(TextCursor cursor)
    {
        var names = new List<string>();
        while (cursor.Take(CitationTokens.Name) is { } name)
        {
            names.Add(name.Value);
            if (cursor.Skip(CitationTokens.EtAl))
                return (names, true);
            if (!cursor.Skip(CitationTokens.And) && !SkipCommaBeforeName(cursor))
                break;
        }
        return (names, false);
    }

    private static bool SkipCommaBeforeName(TextCursor cursor)
    {
        var before = cursor.Position;
        if (
            cursor.Skip(CitationTokens.Comma)
            && cursor.Take(CitationTokens.Name) is { } name
            && (cursor.IsAt(CitationTokens.And) || !CitationTokens.NotAuthors.Contains(name.Value))
        )
        {
            cursor.ResetTo(name.Index);
            return true;
        }
        cursor.ResetTo(before);
        return false;
    }

    private static List<CitedYear> Years(TextCursor cursor)
    {
        var years = new List<CitedYear>();
        var end = cursor.Position;
        while (cursor.Take(CitationTokens.Year) is { } match)
        {
            var locator = cursor.Take(CitationTokens.Locator);
            end = cursor.Position;
            years.Add(
                new(
                    TextRange.Between(match.Index, end),
                    match.Groups["year"].Value,
                    Suffixes(match),
                    locator?.Value.Trim(' ', ',', ':')
                )
            );
            cursor.Skip(CitationTokens.Comma);
        }
        cursor.ResetTo(end);
        return years;
    }

    private static string Suffixes(Match year)
    {
        var first = year.Groups["first"].Value;
        if (year.Groups["last"].Success)
            return string.Concat(
                Enumerable
                    .Range(first[0], Math.Max(1, year.Groups["last"].Value[0] - first[0] + 1))
                    .Select(letter => (char)letter)
            );
        return first + string.Concat(year.Groups["more"].Captures.Select(capture => capture.Value));
    }

    private static IEnumerable<Citation> Narrative(string text, int open, int close, List<CitedYear> years)
    {
        var from = Math.Max(0, open - LongestNames);
        var match = CitationTokens.NarrativeAuthors.Match(text, from, open - from);
        var names = WithoutLeadingWords(
            [.. match.Groups["name"].Captures.Select(name => TextRange.Between(name.Index, name.Index + name.Length))],
            text
        );
        var etAl = match.Groups["etal"].Success;
        if (names.Count == 0 || (names.Count == 1 && !etAl && IsNotAuthor(names[0].Of(text), comma: false)))
            yield break;
        foreach (var (index, year) in years.Index())
        {
            var range =
                index > 0
                    ? year.Range
                    : TextRange.Between(names[0].Start, years.Count == 1 ? close + 1 : year.Range.End);
            yield return new(
                range,
                [.. names.Select(name => name.Of(text))],
                etAl,
                year.Year,
                year.Suffixes,
                true,
                null,
                year.Locator
            );
        }
    }

    /// <summary>Removes words such as “However” or “In” before the first name.</summary>
    private static List<TextRange> WithoutLeadingWords(List<TextRange> names, string text)
    {
        while (names.Count > 0 && names[0].Of(text).Split()[0] is var word && CitationTokens.Openers.Contains(word))
        {
            if (word.Length == names[0].Length)
                names.RemoveAt(0);
            else
                names[0] = TextRange.Between(names[0].Start + word.Length + 1, names[0].End);
        }
        return names;
    }

    private sealed record CitedYear(TextRange Range, string Year, string Suffixes, string? Locator);
}
