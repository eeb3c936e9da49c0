using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Studies;

namespace AfPakSite.Reading;

/// <summary>
/// Finds the marks of numbered notes. Digits on the line are a mark only in the order of the notes, because they are
/// seldom one elsewhere; a superscript number may also lead to an earlier note again.
/// </summary>
/// <param name="runs">The notes by their numbers, one list for each time that the numbers begin anew.</param>
/// <param name="allowsBrackets">Whether <c>[1]</c> is the mark of a note.</param>
/// <param name="allowsSpace">Whether <c>old (1).</c> is one, because the notes begin with such numbers.</param>
internal sealed partial class NoteMarkFinder(
    List<SortedList<int, NumberedNote>> runs,
    bool allowsBrackets,
    bool allowsSpace
)
{
    /// <summary>The letters of a unit, a function or a product: <c>eta²</c>, <c>mc²</c>.</summary>
    private const int LongestSymbol = 3;

    private readonly HashSet<NumberedNote> marked = [];
    private int run;
    private int last;

    public bool IsMarked(NumberedNote note) => marked.Contains(note);

    /// <summary>The marks in the next paragraph of the text.</summary>
    public ImmutableArray<NoteMark> MarksIn(string text)
    {
        var marks = ImmutableArray.CreateBuilder<NoteMark>();
        foreach (Match match in Candidate.Matches(text))
        {
            if (match.Groups["spaced"].Success && !allowsSpace || IsExponent(match, text))
                continue;
            var digits = match.Groups["digits"];
            var (bracket, round) = (match.Groups["bracket"], match.Groups["round"]);
            var range =
                bracket.Success ? bracket
                : round.Success ? round
                : digits;
            if (bracket.Success && !allowsBrackets)
                continue;
            if (Find(NoteNumber.ValueOf(digits.ValueSpan), match) is not { } note)
                continue;
            marked.Add(note);
            marks.Add(new(new(range.Index, range.Length), note.Order));
        }
        return marks.ToImmutable();
    }

    /// <summary>
    /// Whether a raised 2 or 3 behind a letter is an exponent: an operator is before its word, its number was used
    /// already and the word is short or ends a quotation, or the same number is behind a sign later in the text.
    /// </summary>
    private bool IsExponent(Match match, string text)
    {
        if (match.Groups["raised"] is not { Success: true, Value: "²" or "³" } raised)
            return false;
        var word = raised.Index;
        while (word > 0 && char.IsLetter(text[word - 1]))
            word--;
        if (word == raised.Index)
            return false;
        var isShort = raised.Index - word <= LongestSymbol;
        return isShort
                && (
                    text.AsSpan(..word).TrimEnd() is [.., '=' or '+' or '−' or '×' or '·' or '/']
                    || text.AsSpan(raised.Index + 1) is var rest
                        && rest.IndexOf(raised.ValueSpan) is > 0 and var next
                        && char.IsPunctuation(rest[next - 1])
                )
            || NoteNumber.ValueOf(raised.ValueSpan) <= last
                && (isShort || text.AsSpan(raised.Index + 1) is ['”' or '“' or '’' or '‘' or '»' or '«' or '"', ..]);
    }

    private NumberedNote? Find(int number, Match match)
    {
        if (number == 1 && last > 1 && run + 1 < runs.Count)
            (run, last) = (run + 1, 0);
        var isSign = match.Groups["raised"].Success || match.Groups["bracket"].Success;
        var isInOrder = number == NextAfter(last) || match.Groups["end"].Success && number > last;
        if (!runs[run].TryGetValue(number, out var note) || !(isInOrder || isSign))
            return null;
        last = Math.Max(last, number);
        return note;
    }

    /// <summary>The number of the next note; 0 if there is none.</summary>
    private int NextAfter(int number)
    {
        var keys = runs[run].Keys;
        var (from, to) = (0, keys.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = keys[middle] <= number ? (middle + 1, to) : (from, middle);
        }
        return from < keys.Count ? keys[from] : 0;
    }

    /// <summary>
    /// Superscript digits, numbers in brackets, numbers in parentheses without a space before them, and digits after
    /// the period or the comma of a word (<c>4.5</c> and <c>m²</c> are not marks).
    /// </summary>
    [GeneratedRegex(
        @"(?<=\p{Ll}{3}|(?<![\p{L}\p{N}])(?!(?:km|cm|mm|dm|nm|µm|ft|in|mi|yd|ha|sq)[²³](?![¹⁰⁴-⁹]))\p{L}{2}|[.,;:!?)\]”’»""]|\p{N}[.,;:])(?<raised>(?<digits>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
            + @"|(?<=[\p{L}\p{N}.,;:!?)”’»""])(?<bracket>\[(?<digits>[0-9]{1,3})\])"
            + @"|(?<=\p{Ll}{2}[.!?][”’»""]?|\p{Ll}{3}[,;:]?)(?<round>\((?<digits>[0-9]{1,3})\))(?=[\s.,;:)]|$)"
            + @"|(?<=[\p{L}”’»“«]{2}[.,;:!?]?[ \u00A0])(?<round>(?<spaced>\((?<digits>[0-9]{1,3})\)))(?=[.,;:!?]|$)"
            + @"|(?<=(?:\p{Ll}{2}|[)\]”’»""])[.!?][”’»“«""')\]]?|\p{L}{2}(?:[”’“«]|[ \u00A0\u202F]?»))(?<end>(?<digits>[0-9]{1,3}))(?=\s+[\p{Lu}“""‘«(\[]|\s*$)"
            + @"|(?<=(?:\p{Ll}{3}|[)\]”’»“«])[.,;:!?][”’»“«""]?|\p{L}{2}(?:[”“«]|[ \u00A0\u202F]?»))(?<digits>[0-9]{1,3})(?=[\s.,;:)]|$)"
    )]
    private static partial Regex Candidate { get; }
}
