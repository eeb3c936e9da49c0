using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>A text in which citations are looked for, and those that were found so far.</summary>
internal sealed class ScannedText
{
    /// <summary>The most characters of a role in parentheses.</summary>
    private const int LongestRole = 20;

    private readonly string text;

    public ScannedText(string written)
    {
        Source = new(written);
        text = Source.Uniform;
        Brackets = new(text);
        Found = new(Source);
    }

    public CitationText Source { get; }

    public Brackets Brackets { get; }

    public FoundCitations Found { get; }

    /// <summary>Whether only words without names are in a bracket before a date.</summary>
    public bool IsFirstIn(Bracket bracket, Match date) =>
        CitationTokens.BeforeFirstDate.IsMatch(text.AsSpan((bracket.Open + 1)..date.Index));

    /// <summary>Where the names in a bracket may begin.</summary>
    public int FirstIn(Bracket bracket) => Math.Max(Found.End, bracket.Open + 1);

    /// <summary>Where the names before the innermost bracket may begin.</summary>
    public int FirstBefore() => Math.Max(Found.End, (Brackets.Outer()?.Open ?? -1) + 1);

    /// <summary>
    /// Names alone in a bracket before a date, with their start at the bracket: <c>(Smith) 2001</c>; null for others.
    /// </summary>
    public CitationNames? NamesInBracket(int from, int end)
    {
        var close = from + text.AsSpan(from..end).TrimEnd(" ,\u00A0").Length - 1;
        if (close <= from || text[close] is not (')' or ']'))
            return null;
        var open = from + text.AsSpan(from..close).LastIndexOfAny('(', '[');
        if (open < from)
            return null;
        var token = CitationTokens.NamesInParentheses;
        var names = CitationNames.Before(Source, token, open + 1, close, CitationScanner.LongestInSentence);
        return names is not null && text.AsSpan((open + 1)..names.Start).IsWhiteSpace()
            ? names with
            {
                Start = open,
            }
            : null;
    }

    /// <summary>
    /// Where the names before a date end: before what they have done, if that is in parentheses: <c>Hill (ed.)
    /// 2005</c>.
    /// </summary>
    /// <param name="from">The offset at which the names may begin.</param>
    public int EndOfNames(int from, int date)
    {
        var window = Math.Min(LongestRole, date - from);
        return CitationTokens.EnclosedRole.Match(text, date - window, window) is { Success: true } role
            ? role.Index
            : date;
    }

    /// <summary>The end of a date and of its locator.</summary>
    public int EndOf(Match date, int limit)
    {
        var cursor = new TextCursor(text, date.Index + date.Length, limit);
        cursor.Skip(CitationTokens.Locator);
        return cursor.Position;
    }
}
