using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The names directly before the date of a citation.</summary>
/// <param name="Start">The offset of the first name in the uniform text.</param>
/// <param name="Names">As written, with initials first: <c>J. Smith</c> for <c>Smith, J.</c></param>
/// <param name="HasComma">Whether a comma or a colon separates them from the date.</param>
internal sealed record CitationNames(int Start, ImmutableArray<string> Names, bool EtAl, string? Acronym, bool HasComma)
{
    /// <summary>The last words of names that are not authors by themselves: <c>UN Resolution 1373</c>.</summary>
    private static readonly HashSet<string> NotAuthors = Set(
        "January February March April May June July August September October November December Spring Summer Autumn Winter "
            + "Table Figure Section Chapter Article Resolution Act Appendix Q1 Q2 Q3 Q4 H1 H2 FY Model Equation Step Phase Page Room No "
            + "Tabelle Abbildung Kapitel Artikel Tableau Tabla Figura Tabella Tabela Şekil Tablo"
    );

    private static readonly HashSet<string> Openers = Set(CitationWords.Openers);

    /// <summary>The article of a name in parentheses is part of it: <c>(The Economist, 2021)</c>.</summary>
    private const string Article = "The";

    /// <summary>The names that a token finds before an offset; null if there are none.</summary>
    /// <param name="from">The offset at which the first name may begin.</param>
    /// <param name="longest">The greatest distance of the first name.</param>
    public static CitationNames? Before(CitationText source, Regex token, int from, int end, int longest)
    {
        var text = source.Uniform;
        if (end - from > longest)
            from = AfterSpace(text, end - longest, end);
        if (from >= end || token.Match(text, from, end - from) is not { Success: true } match)
            return null;
        var etAl = match.Groups["etal"].Success;
        var pieces = WithoutOpeners(
            [.. match.Groups["name"].Captures.Select(Range)],
            text,
            keepsArticle: token == CitationTokens.NamesInParentheses
        );
        var comma = match.Groups["comma"].Success;
        if (pieces.Count == 0 || (pieces.Count == 1 && !etAl && IsNotAuthor(pieces[0].Of(text), comma)))
            return null;
        var acronym = match.Groups["acronym"] is { Success: true } group ? group.Value : null;
        return new(pieces[0].Start, Written(source, pieces, match.Groups["given"].Captures), etAl, acronym, comma);
    }

    /// <summary>Whether a name is in a script without capitals, where all words look like names.</summary>
    public static bool IsWithoutCase(string name) =>
        name.Length > 0 && char.GetUnicodeCategory(name[^1]) == UnicodeCategory.OtherLetter;

    /// <summary>Whether a name in Arabic letters has a word that begins with “and”, which is written with it.</summary>
    public static bool MayBeJoined(ImmutableArray<string> names) =>
        names.Any(name => name.Contains(" و", StringComparison.Ordinal));

    /// <summary>Only the last word of names before an offset.</summary>
    public static CitationNames LastWord(CitationText source, CitationNames names, int end)
    {
        end = source.Uniform.AsSpan(0, end).TrimEnd().Length;
        var start = end;
        while (start > names.Start && !char.IsWhiteSpace(source.Uniform[start - 1]))
            start--;
        return names with { Start = start, Names = [source.Written(start, end)] };
    }

    private static TextRange Range(Capture capture) => new(capture.Index, capture.Length);

    private static int AfterSpace(string text, int from, int end)
    {
        while (from < end && !char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }

    /// <summary>The names with the initials that follow them.</summary>
    private static ImmutableArray<string> Written(
        CitationText source,
        List<TextRange> pieces,
        CaptureCollection initials
    ) =>
        [
            .. pieces.Select(
                (piece, index) =>
                {
                    var end = index + 1 < pieces.Count ? pieces[index + 1].Start : int.MaxValue;
                    var given = initials.FirstOrDefault(given => given.Index >= piece.End && given.Index < end);
                    var name = source.Written(piece.Start, piece.End);
                    return given is null ? name : $"{given.Value} {name}";
                }
            ),
        ];

    /// <summary>
    /// Whether a name is a month or a numbered document: <c>August 2021</c>, <c>UN Resolution 1373</c>. After a comma,
    /// the whole name must be one.
    /// </summary>
    private static bool IsNotAuthor(string name, bool comma) =>
        NotAuthors.Contains(comma ? name : name.Split()[^1]) || Openers.Contains(name);

    /// <summary>Removes words such as “However” or “In” before the first name.</summary>
    private static List<TextRange> WithoutOpeners(List<TextRange> names, string text, bool keepsArticle)
    {
        while (names.Count > 0)
        {
            var first = names[0].Of(text);
            var word = first.Split()[0];
            var isOpener = Openers.Contains(word) && !(keepsArticle && word == Article && word.Length < first.Length);
            var length = isOpener ? word.Length + 1 : CitationTokens.OwnedNoun.Match(first).Length;
            if (length == 0)
                break;
            length += CitationTokens.SmallWord.Match(first[Math.Min(length, first.Length)..]).Length;
            if (length >= first.Length)
                names.RemoveAt(0);
            else
                names[0] = TextRange.Between(names[0].Start + length, names[0].End);
        }
        return names;
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
