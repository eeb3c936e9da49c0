using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AfPakSite.Diagnostics;

namespace AfPakSite.Reading;

/// <summary>
/// Joins single lines that begin within the sentence of the line above, in a text with one paragraph per line, and
/// reports them. A line that may also be one of a list, a poem or a table is only reported.
/// </summary>
/// <param name="breaks">The lines that begin with a small letter within the sentence above.</param>
internal sealed partial class BrokenLines(
    ImmutableArray<PlainLine> lines,
    IReadOnlyCollection<int> breaks,
    StudyLanguage language
)
{
    /// <summary>The fewest spaces of a line that ends within a sentence.</summary>
    private const int FewestSpaces = 2;

    private readonly HashSet<int> breaks = [.. breaks];

    /// <summary>Whether lines are joined, not only reported.</summary>
    public bool CanJoin { get; init; } = true;

    /// <summary>The lines that go on with those above them.</summary>
    private readonly HashSet<int> continuing = [];

    public ImmutableArray<PlainLine> Join(DiagnosticBag diagnostics)
    {
        var isInList = false;
        for (var index = 1; index < lines.Length; index++)
        {
            isInList |= IsReferenceHeading(lines[index - 1]);
            if (!IsWithinSentence(index, isInList))
                continue;
            var isJoined = CanJoin && !isInList && CanBeJoined(index);
            if (isJoined)
                continuing.Add(index);
            var span = lines[index].Span;
            diagnostics.AddOneOfMany(
                Catalog.LineWithinSentenceKind,
                span,
                () => Catalog.LineWithinSentence(span, isJoined)
            );
        }
        return continuing.Count == 0 ? lines : Joined();
    }

    private ImmutableArray<PlainLine> Joined()
    {
        var joined = ImmutableArray.CreateBuilder<PlainLine>();
        for (var (start, end) = (0, 0); start < lines.Length; start = end)
        {
            end = start + 1;
            while (continuing.Contains(end))
                end++;
            joined.Add(
                end == start + 1
                    ? lines[start]
                    : new([.. lines[start..end].SelectMany(line => line.Parts)], lines[start].IsAfterBlank)
            );
        }
        return joined.ToImmutable();
    }

    private bool IsReferenceHeading(PlainLine line) =>
        language.ReferenceHeadings.Contains((line.Form?.Title ?? line.Text).Trim().TrimEnd(':', '.'));

    private bool IsWithinSentence(int index, bool isInList) =>
        breaks.Contains(index)
        || !isInList
            && !lines[index].IsAfterBlank
            && language.HasCapitals
            && lines[index - 1].Text.AsSpan().Count(' ') >= FewestSpaces
            && !IsHeading(lines[index - 1])
            && !IsHeading(lines[index])
            && !IsRow(lines[index - 1])
            && !IsRow(lines[index])
            && !(IsSmall(lines[index]) && IsSmall(lines[index - 1]) && !continuing.Contains(index - 1))
            && (GoesOn(lines[index - 1].Text, lines[index].Text) || OpenEnd.IsMatch(lines[index - 1].Text));

    /// <summary>
    /// Whether a line certainly goes on: a line of a list may begin with a small letter, too, and a poem has commas at
    /// the ends of its lines.
    /// </summary>
    private bool CanBeJoined(int index)
    {
        var (above, line) = (lines[index - 1], lines[index]);
        return language.HasCapitals
            && !IsHeading(above)
            && !IsRow(above)
            && !IsRow(line)
            && !ItemMark.IsMatch(line.Text)
            && (!IsSmall(above) || continuing.Contains(index - 1))
            && (breaks.Contains(index) || GoesOn(above.Text, line.Text));
    }

    private bool IsHeading(PlainLine line) =>
        line.MarkedLevel > 0
        || line.Form is { IsMarked: true } form && HeadingReader.IsTitle(form)
        || HeadingReader.IsUnnumberedHeading(line.Text, language);

    private static bool IsSmall(PlainLine line) => char.IsLower(line.Text[0]);

    private static bool IsRow(PlainLine line) =>
        line.Text.AsSpan().ContainsAny('\t', '|') || line.Text.Contains("   ", StringComparison.Ordinal);

    /// <summary>
    /// Whether a text goes on with what closes a bracket, with a small letter, with a year in parentheses or a number
    /// behind a comma, or behind an article or an abbreviation that something always follows.
    /// </summary>
    private bool GoesOn(string above, string line) =>
        OpensBracket(above) && line.AsSpan().IndexOfAny(")]([") is >= 0 and var at && line[at] is ')' or ']'
        || !HeadingReader.EndsSentence(above) && (char.IsLower(line[0]) && !ItemMark.IsMatch(line) || Goes(above, line))
        || IsOpenAbbreviation(above, line);

    private bool Goes(string above, string line) =>
        (above[^1] == ',' ? char.IsAsciiDigit(line[0]) || line[0] == '(' : YearFirst.IsMatch(line))
        || LastWord(above) is [>= 'a' and <= 'z', ..] and var word
            && (language.Determiners.Contains(word) || language.Forms.And.Contains(word));

    private static bool OpensBracket(string text) =>
        text.AsSpan().LastIndexOfAny("()[]") is >= 0 and var at && text[at] is '(' or '[';

    private bool IsOpenAbbreviation(string above, string line) =>
        above[^1] == '.'
        && LastWord(above[..^1]) is { Length: > 0 } word
        && (
            language.NeverLast.Contains(word)
            || language.Titles.Contains(word) && char.IsUpper(line[0]) && !language.FirstWords.Contains(FirstWord(line))
            || language.BeforeNumber.Contains(word) && char.IsAsciiDigit(line[0])
        );

    private static string LastWord(string text) => text[(text.LastIndexOfAny([' ', '\u00A0', '(', '“', '"']) + 1)..];

    private static ReadOnlySpan<char> FirstWord(string text) =>
        text.AsSpan(0, text.IndexOfAny([' ', ',', '.']) is var end && end < 0 ? text.Length : end);

    [GeneratedRegex(@"^(?:\p{L}|[ivx]{2,4}|[0-9]{1,2})[.)]\s|^[-–•*]\s")]
    private static partial Regex ItemMark { get; }

    [GeneratedRegex(@"^\((?:1[4-9]|20)[0-9]{2}[a-z]?[,:;)]")]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(@"(?:[,;]|\s[–—-])$")]
    private static partial Regex OpenEnd { get; }
}
