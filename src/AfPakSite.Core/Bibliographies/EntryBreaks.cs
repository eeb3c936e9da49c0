namespace AfPakSite.Bibliographies;

/// <summary>Finds the ends of the parts of an entry: full stops that are not of abbreviations or initials.</summary>
internal static class EntryBreaks
{
    private const string Opening = "([“«„‘";
    private const string Closing = ")]”»";

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "vol",
        "no",
        "nr",
        "bd",
        "ed",
        "eds",
        "hg",
        "hrsg",
        "vs",
        "st",
        "dr",
        "mr",
        "mrs",
        "prof",
        "jr",
        "sr",
        "pp",
        "ca",
        "cf",
        "inc",
        "ltd",
        "dept",
        "univ",
        "trans",
        "rev",
        "chap",
        "ch",
        "art",
        "fig",
        "approx",
        "jg",
        "aufl",
        "núm",
        "nº",
        "pág",
        "págs",
        "éd",
        "dir",
        "coord",
        "org",
        "orgs",
        "z",
        "bzw",
        "al",
    };

    /// <summary>The offset of the mark that ends the first part; -1 if nothing ends before the end.</summary>
    public static int First(string text, int from = 0)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            if (Opening.Contains(text[at]))
                depth++;
            else if (Closing.Contains(text[at]))
            {
                depth = Math.Max(0, depth - 1);
                if (depth == 0 && EndsQuotation(text, at))
                    return at;
            }
            else if (depth == 0 && IsBreak(text, at))
                return at;
        }
        return -1;
    }

    private static bool IsBreak(string text, int at) =>
        text[at] is '.' or '?' or '!'
        && (at + 1 == text.Length || text[at + 1] == ' ')
        && (text[at] != '.' || !EndsAbbreviation(text, at));

    /// <summary>Whether a quotation with a full stop ends a part: <c>The “deal.” Hill Studies</c>.</summary>
    private static bool EndsQuotation(string text, int at) =>
        text[at] is '”' or '»'
        && at > 0
        && at + 2 < text.Length
        && text[at - 1] == '.'
        && text[at + 1] == ' '
        && char.IsUpper(text[at + 2]);

    private static bool EndsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.'))
            start--;
        var word = text[start..at];
        var next = at + 2 < text.Length ? text[at + 2] : ' ';
        return char.IsLower(next)
            || word.Length == 1 && char.IsUpper(word[0]) && at > 1
            || word.Length == 1 && at + 3 < text.Length && char.IsUpper(next) && text[at + 3] == '.'
            || Abbreviations.Contains(word)
            || word.Contains('.') && char.IsLetterOrDigit(next);
    }
}
