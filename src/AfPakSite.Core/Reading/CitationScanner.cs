using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds citations in the author–date manner: <c>(Jones, 2008; Zardad, 2021)</c>, <c>Buzan and Waever (2003)</c>,
/// <c>[see Smith 2001, pp. 4–6]</c>. What stands in parentheses and has no name with a year is no citation.
/// </summary>
internal static class CitationScanner
{
    private const int LongestGroup = 400;
    private const int LongestNames = 160;

    /// <summary>The citations of a text in order; they do not overlap. The time is linear in the length of the text.</summary>
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
            ? Narrative(text, start, end, years)
            : Parenthetical(text, new(text, start, end));
    }

    private static List<Citation> Parenthetical(string text, TextCursor cursor)
    {
        var found = new List<Citation>();
        while (!cursor.AtEnd)
        {
            if (!One(text, cursor, found))
                cursor.Skip(CitationTokens.UpToSemicolon);
            if (!cursor.Skip(CitationTokens.Semicolon) && !cursor.Skip(CitationTokens.Comma) && !cursor.AtEnd)
                cursor.Return(int.MaxValue);
        }
        return found;
    }

    /// <summary>Reads one set of names with its years; adds a citation for each year.</summary>
    private static bool One(string text, TextCursor cursor, List<Citation> found)
    {
        var begin = cursor.Position;
        if (Attempt(text, cursor, found, null))
            return true;
        cursor.Return(begin);
        return cursor.Take(CitationTokens.Prefix) is { } prefix && Attempt(text, cursor, found, prefix.Value.Trim());
    }

    private static bool Attempt(string text, TextCursor cursor, List<Citation> found, string? prefix)
    {
        var start = cursor.Position;
        var (names, etAl) = Names(cursor);
        if (names.Count == 0 || (names.Count == 1 && CitationTokens.NotNames.Contains(names[0])))
            return false;
        cursor.Skip(CitationTokens.Comma);
        if (cursor.Position < text.Length && char.IsWhiteSpace(text[cursor.Position]))
            cursor.Return(cursor.Position + 1);
        var years = Years(cursor);
        if (years.Count == 0 || !AtBoundary(text, cursor))
            return false;
        foreach (var (year, index) in years.Select((year, index) => (year, index)))
        {
            var range = TextRange.Between(index == 0 ? start : year.Range.Start, year.Range.End);
            found.Add(new(range, [.. names], etAl, year.Year, year.Suffixes, false, index == 0 ? prefix : null, year.Locator));
        }
        return true;
    }

    private static bool AtBoundary(string text, TextCursor cursor) =>
        cursor.AtEnd || text[cursor.Position] is ';' or ',';

    private static (List<string> Names, bool EtAl) Names(TextCursor cursor)
    {
        var names = new List<string>();
        while (cursor.Take(CitationTokens.Name) is { } name)
        {
            names.Add(name.Value);
            if (cursor.Skip(CitationTokens.EtAl))
                return (names, true);
            var before = cursor.Position;
            if (!cursor.Skip(CitationTokens.And) && !CommaBeforeName(cursor))
            {
                cursor.Return(before);
                break;
            }
        }
        return (names, false);
    }

    private static bool CommaBeforeName(TextCursor cursor)
    {
        if (!cursor.Skip(CitationTokens.Comma))
            return false;
        cursor.Skip(CitationTokens.And);
        var at = cursor.Position;
        var isName = cursor.Skip(CitationTokens.Name);
        cursor.Return(at);
        return isName;
    }

    private static List<CitedYear> Years(TextCursor cursor)
    {
        var years = new List<CitedYear>();
        while (cursor.Take(CitationTokens.Year) is { } match)
        {
            var locator = cursor.Take(CitationTokens.Locator);
            years.Add(new(TextRange.Between(match.Index, cursor.Position), match.Groups["year"].Value, Suffixes(match), locator?.Value.Trim(' ', ',', ':')));
            var before = cursor.Position;
            if (!cursor.Skip(CitationTokens.Comma) || !IsYear(cursor))
            {
                cursor.Return(before);
                break;
            }
        }
        return years;
    }

    private static bool IsYear(TextCursor cursor)
    {
        var at = cursor.Position;
        var isYear = cursor.Skip(CitationTokens.Year);
        cursor.Return(at);
        return isYear;
    }

    private static string Suffixes(Match year)
    {
        var first = year.Groups["first"].Value;
        if (year.Groups["last"].Success)
            return string.Concat(Enumerable.Range(first[0], Math.Max(1, year.Groups["last"].Value[0] - first[0] + 1)).Select(letter => (char)letter));
        return first + string.Concat(year.Groups["more"].Captures.Select(capture => capture.Value));
    }

    private static IEnumerable<Citation> Narrative(string text, int start, int end, List<CitedYear> years)
    {
        var from = Math.Max(0, start - 1 - LongestNames);
        var before = text[from..(start - 1)];
        var match = CitationTokens.NarrativeAuthors.Match(before);
        if (!match.Success)
            yield break;
        var names = match.Groups["name"].Captures.Select(capture => capture.Value).ToList();
        var skipped = DropLeadingWords(names);
        if (names.Count == 0)
            yield break;
        var begin = from + match.Index + skipped;
        foreach (var (year, index) in years.Select((year, index) => (year, index)))
        {
            var range = index > 0 ? year.Range : TextRange.Between(begin, years.Count == 1 ? end + 1 : year.Range.End);
            yield return new(range, [.. names], match.Groups["etal"].Success, year.Year, year.Suffixes, true, null, year.Locator);
        }
    }

    /// <summary>Takes words such as “However” or “In” from before the first name; gives how many characters went.</summary>
    private static int DropLeadingWords(List<string> names)
    {
        var dropped = 0;
        while (names.Count > 0 && CitationTokens.NotNames.Contains(names[0].Split(' ')[0]))
        {
            var word = CitationTokens.FirstWord.Match(names[0]);
            if (!word.Success)
            {
                names.Clear();
                break;
            }
            dropped += word.Length;
            names[0] = names[0][word.Length..];
        }
        return dropped;
    }

    private sealed record CitedYear(TextRange Range, string Year, string Suffixes, string? Locator);
}
