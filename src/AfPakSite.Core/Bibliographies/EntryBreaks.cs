namespace AfPakSite.Bibliographies;

/// <summary>Finds the ends of the parts of an entry: full stops that are not of abbreviations or initials.</summary>
internal static class EntryBreaks
{
    private const string Opening = "([„‘";
    private const string Closing = ")]”";

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
        "proc",
        "int",
        "conf",
        "symp",
    };

    /// <summary>The offset of the mark that ends the first part; -1 if nothing ends before the end.</summary>
    public static int First(string text, int from = 0)
    {
        var (depth, isLow) = (0, false);
        for (var at = from; at < text.Length; at++)
        {
            var turn = TurnAt(text, at, isLow);
            isLow = text[at] == '„' || isLow && text[at] is not ('“' or '”');
            depth = Math.Max(0, depth + turn);
            if (depth == 0 && (turn < 0 ? EndsQuotation(text, at) : IsBreak(text, at)))
                return at;
        }
        return -1;
    }

    /// <summary>1 for a mark that opens, -1 for one that closes; German lists also write <c>»Tea«</c>.</summary>
    /// <param name="isLow">Whether a low mark is open, as in <c>„Tea“</c>.</param>
    private static int TurnAt(string text, int at, bool isLow) =>
        text[at] switch
        {
            '“' => isLow ? -1 : 1,
            '»' => !IsWordAt(text, at - 1) && IsWordAt(text, at + 1) ? 1 : -1,
            '«' => IsWordAt(text, at - 1) && !IsWordAt(text, at + 1) ? -1 : 1,
            var c => Opening.Contains(c) ? 1
            : Closing.Contains(c) ? -1
            : 0,
        };

    /// <summary>Whether a quotation continues at an offset, and does not begin or end there.</summary>
    private static bool IsWordAt(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '!' or '?' or '“' or '„');

    private static bool IsBreak(string text, int at) =>
        text[at] is '.' or '?' or '!'
        && (at + 1 == text.Length || text[at + 1] == ' ')
        && (text[at] != '.' || !EndsAbbreviation(text, at));

    /// <summary>Whether a quotation with a full stop ends a part: <c>The “deal.” Hill Studies</c>.</summary>
    private static bool EndsQuotation(string text, int at) =>
        text[at] is '”' or '»' or '«' or '“'
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
