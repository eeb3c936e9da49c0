using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>The names directly before the date of a citation.</summary>
/// <param name="Start">The offset of the first name in the uniform text.</param>
/// <param name="Names">As written, with initials first: <c>J. Smith</c> for <c>Smith, J.</c></param>
/// <param name="HasComma">Whether a comma or a colon separates them from the date.</param>
/// <param name="Longer">The names with a word before them that rarely is one, as <c>So</c>; null without it.</param>
internal sealed record CitationNames(
    int Start,
    ImmutableArray<string> Names,
    bool EtAl,
    string? Acronym,
    bool HasComma,
    OtherNames? Longer = null
)
{
    /// <summary>The last words of names that are not authors by themselves: <c>UN Resolution 1373</c>.</summary>
    private static readonly HashSet<string> NotAuthors = Set(
        "January February March April May June July August September October November December Spring Summer Autumn Winter "
            + "Table Figure Section Chapter Article Resolution Act Appendix Q1 Q2 Q3 Q4 H1 H2 FY Model Equation Step Phase Page Room No Idem Eadem "
            + "Tabelle Abbildung Kapitel Artikel Tableau Tabla Figura Tabella Tabela Şekil Tablo"
    );

    private static readonly HashSet<string> Openers = Set(CitationWords.Openers);
    private static readonly HashSet<string> OpenersOfOne = Set(CitationWords.OpenersOfOne);

    /// <summary>The article of a name in parentheses is part of it: <c>(The Economist, 2021)</c>.</summary>
    private const string Article = "The";

    /// <summary>The names that a token finds before an offset; null if there are none.</summary>
    /// <param name="from">The offset at which the first name may begin.</param>
    /// <param name="longest">The greatest distance of the first name.</param>
    public static CitationNames? Before(CitationText source, Regex token, int from, int end, int longest)
    {
        if (Find(source.Uniform, token, from, end, longest) is not { } match)
            return null;
        var all = Pieces(match);
        var pieces = WithoutOpeners(all, source.Uniform, token, match);
        if (pieces is [] || (pieces is [var one] && IsWord(source.Uniform, one, match)))
            return null;
        var names = Of(source, pieces, match);
        return pieces.Count == all.Length ? names : names with { Longer = LongerOf(Of(source, all, match)) };
    }

    /// <summary>
    /// A word before an offset that rarely is a name, as <c>May</c>, <c>So</c> and <c>Page</c> are; null for other
    /// names.
    /// </summary>
    public static CitationNames? WordBefore(CitationText source, Regex token, int from, int end, int longest)
    {
        if (Find(source.Uniform, token, from, end, longest) is not { } match)
            return null;
        var all = Pieces(match);
        var pieces = WithoutOpeners(all, source.Uniform, token, match);
        return pieces is [] ? LastWord(source, Of(source, all, match), all[^1].End)
            : pieces is [var one] && IsWord(source.Uniform, one, match) ? Of(source, pieces, match)
            : null;
    }

    private static OtherNames LongerOf(CitationNames names) =>
        new(names.Start, names.Names, names.EtAl, CitationDoubt.None);

    private static Match? Find(string text, Regex token, int from, int end, int longest)
    {
        if (end - from > longest)
            from = AfterSpace(text, end - longest, end);
        return from < end && token.Match(text, from, end - from) is { Success: true } match ? match : null;
    }

    private static ImmutableArray<TextRange> Pieces(Match match) => [.. match.Groups["name"].Captures.Select(Piece)];

    /// <summary>A name; a Latin one begins after Chinese or Japanese words, which have no space after them.</summary>
    private static TextRange Piece(Capture capture)
    {
        var before = capture.ValueSpan.LastIndexOfAnyInRange('\u3040', '\u9FFF') + 1;
        return before < capture.Length
            ? TextRange.Between(capture.Index + before, capture.Index + capture.Length)
            : new(capture.Index, capture.Length);
    }

    private static bool IsWord(string text, TextRange name, Match match) =>
        !match.Groups["etal"].Success && IsNotAuthor(name.Of(text), match.Groups["comma"].Success);

    private static CitationNames Of(CitationText source, IReadOnlyList<TextRange> pieces, Match match)
    {
        var groups = match.Groups;
        var acronym = groups["acronym"] is { Success: true } group ? group.Value : null;
        var names = Written(source, pieces, groups["given"].Captures);
        return new(pieces[0].Start, names, groups["etal"].Success, acronym, groups["comma"].Success);
    }

    /// <summary>Whether a word only introduces a name: <c>In</c>, <c>However</c>.</summary>
    public static bool IsOpener(string word) => Openers.Contains(word);

    /// <summary>Whether a word may introduce a name, but also be one: <c>Early</c>.</summary>
    public static bool MayOpen(string word) => Openers.Contains(word) || OpenersOfOne.Contains(word);

    /// <summary>Whether a name is in a script without capitals, where all words look like names.</summary>
    public static bool IsWithoutCase(string name) =>
        name.Length > 0 && char.GetUnicodeCategory(name[^1]) == UnicodeCategory.OtherLetter;

    /// <summary>Whether a name in Arabic letters has a word that begins with “and”, which is written with it.</summary>
    public static bool MayBeJoined(ImmutableArray<string> names) =>
        names.Any(name => name.Contains(" و", StringComparison.Ordinal));

    /// <summary>Only the last word of names that end at an offset, or with spaces before it.</summary>
    public static CitationNames LastWord(CitationText source, CitationNames names, int end)
    {
        end = source.Uniform.AsSpan(0, end).TrimEnd().Length;
        var start = end;
        while (start > names.Start && !char.IsWhiteSpace(source.Uniform[start - 1]))
            start--;
        return names with { Start = start, Names = [source.Written(start, end)] };
    }

    private static int AfterSpace(string text, int from, int end)
    {
        while (from < end && !char.IsWhiteSpace(text[from]))
            from++;
        return from;
    }

    /// <summary>The names with the initials that follow them.</summary>
    private static ImmutableArray<string> Written(
        CitationText source,
        IReadOnlyList<TextRange> pieces,
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
    private static List<TextRange> WithoutOpeners(ImmutableArray<TextRange> all, string text, Regex token, Match match)
    {
        var names = all.ToList();
        while (names.Count > 0)
        {
            var first = names[0].Of(text);
            var length = LengthOfOpener(first, token == CitationTokens.NamesInParentheses);
            if (length == 0)
                break;
            length += CitationTokens.SmallWord.Match(first[Math.Min(length, first.Length)..]).Length;
            if (length < first.Length)
                names[0] = TextRange.Between(names[0].Start + length, names[0].End);
            else if (IsJoined(names, text, match))
                break;
            else
                names.RemoveAt(0);
        }
        return names;
    }

    /// <summary>Whether the first word must be a name, because “and” or “et al.” follows it.</summary>
    private static bool IsJoined(List<TextRange> names, string text, Match match) =>
        names is [var first, var second, ..]
            ? CitationTokens.And.IsMatch(text.AsSpan(first.End..second.Start))
            : match.Groups["etal"].Success;

    /// <summary>The length of what introduces a name, with the space after it; 0 without it.</summary>
    /// <param name="isEnclosed">Whether the name is in parentheses.</param>
    private static int LengthOfOpener(string name, bool isEnclosed)
    {
        var word = name.Split()[0];
        if (Openers.Contains(word) && !(isEnclosed && word == Article && word.Length < name.Length))
            return word.Length + 1;
        if (OpenersOfOne.Contains(word) && name.Split().Count(part => part.Length > 0 && char.IsUpper(part[0])) == 2)
            return word.Length + 1;
        return isEnclosed && CitationTokens.OpeningSignal.Match(name) is { Length: > 0 } signal
            ? signal.Length
            : CitationTokens.OwnedNoun.Match(name).Length;
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
