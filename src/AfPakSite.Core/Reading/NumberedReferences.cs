using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds references by word and number: <c>Section 3.2</c>, <c>Table 2</c>, <c>Figs. 4 and 5</c>, <c>Eq. (3)</c>. One
/// that is certainly about another work is left out.
/// </summary>
internal static partial class NumberedReferences
{
    public static IEnumerable<CrossReference> In(Paragraph paragraph, StudyLanguage language, WrittenWords written)
    {
        var owners = new PartOwners(paragraph, language, written);
        var text = PartNumbers.Uniform(paragraph.Text);
        foreach (Match match in Reference.Matches(text))
        {
            var word = match.Groups["word"];
            if (!KindOf(word.ValueSpan, language, out var kind, out var name))
                continue;
            if (!IsNumber(word.ValueSpan, match.Groups["number"].ValueSpan, kind))
                continue;
            foreach (var reference in Of(text, match, kind, name, language, owners))
                yield return reference;
        }
    }

    private static IEnumerable<CrossReference> Of(
        string text,
        Match match,
        ReferenceKind? kind,
        string? name,
        StudyLanguage language,
        PartOwners owners
    )
    {
        var first = match.Groups["first"];
        var start = TextRange.Between(match.Index, first.Index + first.Length);
        var isPlural = IsPlural(text, match, kind, language);
        var number = match.Groups["number"].Value;
        var isPart = kind is ReferenceKind.Table or ReferenceKind.Figure or ReferenceKind.Named;
        var isOne = isPart && !language.PluralReferences.Contains(match.Groups["word"].ValueSpan);
        if (isOne && SecondPart.Match(text, start.End) is { Success: true } second)
        {
            start = new(start.Start, start.Length + second.Length);
            number = $"{number}-{second.ValueSpan[1..]}";
            isPlural = false;
        }
        var others = MoreIn(text, match, kind);
        var whole = TextRange.Between(match.Index, isPlural ? EndOf(match, others) : start.End);
        var owner = owners.Of(whole, match.Groups["word"].Length, kind, number);
        if (owner == PartOwner.Other)
            yield break;
        yield return Of(start, number);
        if (!isPlural)
            yield break;
        foreach (var more in others)
            yield return Of(new(more.Index, more.Length), more.Value);

        CrossReference Of(TextRange range, string value) =>
            new(range, kind, name is null ? value : $"{name} {value}", null, IsDoubtful: owner == PartOwner.Doubtful);
    }

    /// <summary>
    /// The further numbers. One in parentheses of its own is that of a formula: <c>Figure 1, (1)</c>.
    /// </summary>
    private static List<Capture> MoreIn(string text, Match match, ReferenceKind? kind) =>
        [
            .. match
                .Groups["more"]
                .Captures.TakeWhile(more =>
                    text[more.Index - 1] != '('
                    || match.Groups["first"].ValueSpan[0] == '('
                    || kind == ReferenceKind.Equation
                ),
        ];

    private static int EndOf(Match match, List<Capture> more) =>
        more.Count == match.Groups["more"].Captures.Count ? match.Index + match.Length
        : more.Count > 0 ? more[^1].Index + more[^1].Length
        : match.Groups["first"].Index + match.Groups["first"].Length;

    private static bool IsPlural(string text, Match match, ReferenceKind? kind, StudyLanguage language) =>
        language.PluralReferences.Contains(match.Groups["word"].ValueSpan)
        || match.Groups["word"].ValueSpan is "§§"
        || IsListOfTwo(text, match, kind);

    /// <summary>Whether a table or figure in the singular has a second number: <c>Table 1 and 2.</c></summary>
    private static bool IsListOfTwo(string text, Match match, ReferenceKind? kind) =>
        kind is ReferenceKind.Table or ReferenceKind.Figure
        && MoreIn(text, match, kind) is [{ Value: [.., >= '0' and <= '9'] } more]
        && match.Groups["more"].Captures.Count == 1
        && text[more.Index - 1] != ','
        && EndOfPhrase.IsMatch(text, match.Index + match.Length);

    /// <param name="kind">Null for a word that means a section as well as a chapter.</param>
    /// <param name="name">The word itself, if it names a part of which there is no kind: <c>Map</c>.</param>
    private static bool KindOf(
        ReadOnlySpan<char> word,
        StudyLanguage language,
        out ReferenceKind? kind,
        out string? name
    )
    {
        (kind, name) = (null, null);
        if (word[0] == '§')
        {
            kind = ReferenceKind.Section;
            return true;
        }
        var count = 0;
        foreach (var (one, words) in language.ReferenceWords)
        {
            if (!words.Contains(word))
                continue;
            kind = count++ == 0 ? one : null;
        }
        if (count == 0 && !char.IsLower(word[0]) && (name = language.PartWordOf(word)) is not null)
            kind = ReferenceKind.Named;
        return kind is not null || count > 0;
    }

    /// <summary>Whether a number is one; a letter alone is only after a capital: “in this section I”.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word, ReadOnlySpan<char> number, ReferenceKind? kind) =>
        (number is not [_, '.', ..] || char.IsDigit(number[0]) || kind is ReferenceKind.Table or ReferenceKind.Figure)
        && (number.ContainsAnyInRange('0', '9') || char.IsUpper(word[0]) || kind is ReferenceKind.Appendix);

    private const string Number =
        @"(?:(?:[A-Z]\.?)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[A-Za-z]?|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])";

    /// <summary>The end of a number with a hyphen, or of a range: <c>Table 1-2</c>.</summary>
    [GeneratedRegex(@"\G[–-][0-9]{1,3}(?![\p{L}\p{N}–-]|\.[0-9])")]
    private static partial Regex SecondPart { get; }

    [GeneratedRegex(@"\G(?:[.,;:)\]](?:\s|[)\]]|\z)|\s*\z)")]
    private static partial Regex EndOfPhrase { get; }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}@#_-])(?<![^0-9]/)(?:(?<word>\p{L}[\p{L}\u200C]{1,13})(?:\.?"
            + PartNumbers.SpaceOrBreak
            + @"|\.(?=[0-9(]))"
            + PartNumbers.Sign
            + @"|(?<word>§§?)[ \u00A0\u202F]?)(?<first>\((?<number>"
            + Number
            + @")\)|(?<number>"
            + Number
            + @"))(?:(?:,\s?|\s?[–—-]\s?|,?\s(?:and|&|or|and/or|as well as|through|und|oder|sowie|bis|hasta|até|et|ou|y|o|e|to|a|à|ve|ile|و|تا|یا|أو|إلى)\s)\(?(?<more>"
            + Number
            + @")\)?){0,10}"
    )]
    private static partial Regex Reference { get; }
}
