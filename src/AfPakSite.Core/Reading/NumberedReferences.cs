using System.Buffers;
using System.Text.RegularExpressions;
using AfPakSite.Studies;
using AfPakSite.Text;

namespace AfPakSite.Reading;

/// <summary>
/// Finds references by word and number: <c>Section 3.2</c>, <c>Table 2</c>, <c>Figs. 4 and 5</c>, <c>Eq. (3)</c>. One
/// that may be about another work is left out, because a wrong link is worse than none.
/// </summary>
internal static partial class NumberedReferences
{
    private static readonly SearchValues<char> BeforeWord = SearchValues.Create(" \u00A0([\n\t");

    private static readonly SearchValues<char> AfterWord = SearchValues.Create(" \u00A0,.)’");

    private const int FarthestBefore = 300;
    private const int FarthestAfter = 300;
    private const int FarthestLaw = 1000;

    public static IEnumerable<CrossReference> In(Paragraph paragraph, StudyLanguage language)
    {
        foreach (Match match in Reference.Matches(paragraph.Text))
        {
            var word = match.Groups["word"];
            var first = match.Groups["number"];
            if (!KindOf(word.ValueSpan, language, out var kind) || !IsNumber(word.ValueSpan, first.ValueSpan, kind))
                continue;
            var isPlural =
                language.PluralReferences.Contains(word.ValueSpan)
                || word.ValueSpan is "§§"
                || IsListOfTwo(paragraph.Text, match, kind);
            var end = isPlural
                ? match.Index + match.Length
                : match.Groups["first"].Index + match.Groups["first"].Length;
            if (!IsOwn(paragraph, TextRange.Between(match.Index, end), kind, language))
                continue;
            var start = TextRange.Between(match.Index, match.Groups["first"].Index + match.Groups["first"].Length);
            var isDoubtful = IsDoubtful(paragraph, match, language);
            yield return new(start, kind, first.Value, null, IsDoubtful: isDoubtful);
            if (!isPlural)
                continue;
            foreach (Capture more in match.Groups["more"].Captures)
                yield return new(new(more.Index, more.Length), kind, more.Value, null, IsDoubtful: isDoubtful);
        }
    }

    /// <summary>Whether a table or figure in the singular has a second number: <c>Table 1 and 2.</c></summary>
    private static bool IsListOfTwo(string text, Match match, ReferenceKind? kind) =>
        kind is ReferenceKind.Table or ReferenceKind.Figure
        && match.Groups["more"].Captures is [{ Value: [.., >= '0' and <= '9'] }]
        && EndOfPhrase.IsMatch(text, match.Index + match.Length);

    /// <summary>
    /// Whether a reference may be to another work: the sentence names one before it, or the number may be one of a law.
    /// </summary>
    private static bool IsDoubtful(Paragraph paragraph, Match match, StudyLanguage language)
    {
        if (match.Groups["word"].ValueSpan[0] == '§' && !match.Groups["number"].ValueSpan.Contains('.'))
            return true;
        var start = Math.Max(paragraph.SentenceAt(match.Index).Range.Start, match.Index - FarthestBefore);
        return OtherWork.IsNamedIn(paragraph.Text.AsSpan()[start..match.Index], language);
    }

    /// <param name="kind">Null for a word that means a section as well as a chapter.</param>
    private static bool KindOf(ReadOnlySpan<char> word, StudyLanguage language, out ReferenceKind? kind)
    {
        kind = null;
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
        return count > 0;
    }

    /// <summary>Whether a number is one; a letter alone is only after a capital: “in this section I”.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word, ReadOnlySpan<char> number, ReferenceKind? kind) =>
        (number is not [_, '.', ..] || char.IsDigit(number[0]) || kind is ReferenceKind.Table or ReferenceKind.Figure)
        && (number.ContainsAnyInRange('0', '9') || char.IsUpper(word[0]) || kind is ReferenceKind.Appendix);

    /// <summary>Whether nothing around a reference says that it is about another work.</summary>
    private static bool IsOwn(Paragraph paragraph, TextRange range, ReferenceKind? kind, StudyLanguage language)
    {
        if (paragraph.StyleAt(range.Start).IsVerbatim() || paragraph.Sentences.Length == 0)
            return false;
        var sentence = paragraph.SentenceAt(range.Start).Range;
        if (!sentence.Contains(range))
            return false;
        var near = TextRange.Between(
            Math.Max(sentence.Start, range.Start - FarthestBefore),
            Math.Min(sentence.End, range.End + FarthestAfter)
        );
        return IsFreeBefore(
                paragraph.Text.AsSpan()[near.Start..range.Start],
                near.Start == sentence.Start,
                isOfLaw: IsInLaws(kind),
                language
            )
            && IsFreeAfter(paragraph.Text.AsSpan()[range.End..near.End], kind, language)
            && !(IsInLaws(kind) && NamesLaw(paragraph, sentence, range.Start, language))
            && !IsWithCitation(paragraph, range, near, language);
    }

    /// <summary>Whether laws have such parts, too.</summary>
    private static bool IsInLaws(ReferenceKind? kind) =>
        kind is null or ReferenceKind.Section or ReferenceKind.Chapter or ReferenceKind.Appendix;

    /// <summary>Whether a sentence names a law, whose sections it probably means.</summary>
    private static bool NamesLaw(Paragraph paragraph, TextRange sentence, int at, StudyLanguage language)
    {
        var start = Math.Max(sentence.Start, at - FarthestLaw);
        var text = paragraph.Text.AsSpan()[start..Math.Min(sentence.End, at + FarthestLaw)];
        foreach (var word in Capitalized.EnumerateMatches(text))
        {
            if (language.LawWords.Contains(text.Slice(word.Index, word.Length)))
                return true;
        }
        return false;
    }

    /// <param name="isWhole">Whether the text is the whole sentence before the reference.</param>
    /// <param name="isOfLaw">Whether laws have such parts: <c>the Tea Act, Section 3</c>.</param>
    private static bool IsFreeBefore(ReadOnlySpan<char> before, bool isWhole, bool isOfLaw, StudyLanguage language)
    {
        var rest = before.TrimEnd();
        var isAfterYear = rest is [.., ',' or ':'];
        rest = rest.TrimEnd(",:;");
        var start = rest.LastIndexOfAny(BeforeWord) + 1;
        var word = rest[start..];
        if (word.IsEmpty)
            return true;
        if (language.OthersBefore.Contains(word) || EndsInPossessive(word) || IsSameWork(word))
            return false;
        if (isAfterYear && word is [.., '”' or '»' or '“' or '"'])
            return false;
        var isFirst = start == 0 ? isWhole : rest[start - 1] is '(' or '[';
        return !(isOfLaw && char.IsUpper(word[0]) && !isFirst)
            && !(isAfterYear && word.Length == 4 && char.IsDigit(word[3]));
    }

    /// <summary>Whether a word stands for a work that was cited before: <c>ibid., Table 1</c>.</summary>
    private static bool IsSameWork(ReadOnlySpan<char> word) =>
        word.TrimEnd('.')
            is "ibid"
                or "Ibid"
                or "ibidem"
                or "Ibidem"
                or "ebd"
                or "Ebd"
                or "ebenda"
                or "Ebenda"
                or "cit";

    private static bool EndsInPossessive(ReadOnlySpan<char> word) =>
        word is [.., '’' or '\'', 's'] or [.., 's', '’' or '\''];

    /// <summary>
    /// Whether neither a paragraph of a law (<c>Section 1(2)</c>) nor its name (<c>Section 3 Tea Act</c>) follows, nor
    /// another work. The part of a figure may follow: <c>Fig. 1(a)</c>.
    /// </summary>
    private static bool IsFreeAfter(ReadOnlySpan<char> after, ReferenceKind? kind, StudyLanguage language)
    {
        if (
            after is ['-' or '/', ..] or ['(', ..]
            && !(kind is { } one && !IsInLaws(one) && PartOfFigure.IsMatch(after))
        )
            return false;
        var isOfLaw = kind is ReferenceKind.Section;
        var rest = after.TrimStart(',');
        if (rest is not [' ' or '\u00A0', ..])
            return true;
        rest = rest.TrimStart();
        var end = rest.IndexOfAny(AfterWord);
        var word = end < 0 ? rest : rest[..end];
        if (word.IsEmpty)
            return true;
        return language.BeforeOtherWorks.Contains(word)
            ? IsOfThis(rest, word.Length, language)
            : !(isOfLaw && after[0] != ',' && char.IsUpper(word[0]));
    }

    /// <summary>Whether “of” goes on with “this article”.</summary>
    private static bool IsOfThis(ReadOnlySpan<char> rest, int word, StudyLanguage language)
    {
        foreach (var own in language.OwnWork.Words)
        {
            if (
                rest.StartsWith(own, StringComparison.OrdinalIgnoreCase)
                || rest[word..].TrimStart().StartsWith(own, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a citation is directly before or after a reference or in the same part of its parentheses, or the
    /// sentence says before what a work has “in” it: <c>Smith (2001) argues in Table 1</c>. A part of the parentheses
    /// that begins with the reference continues the citation before it: <c>(Smith 2001: Table 1; Fig. 2)</c>.
    /// </summary>
    private static bool IsWithCitation(Paragraph paragraph, TextRange range, TextRange near, StudyLanguage language)
    {
        var text = paragraph.Text.AsSpan();
        var before = text[near.Start..range.Start];
        var (start, end) = (range.Start, range.End);
        while (start > near.Start && range.Start - start < 4 && text[start - 1] is ' ' or ',' or ':' or ')')
            start--;
        while (end < near.End && end - range.End < 3 && text[end] is ' ' or ',')
            end++;
        var open = before.LastIndexOfAny('(', ')', ';');
        if (open >= 0 && before[open] == ';' && before[(open + 1)..].IsWhiteSpace())
            open = before.LastIndexOfAny('(', ')');
        var close = text[range.End..near.End].IndexOfAny('(', ')', ';');
        var isInside = open >= 0 && close >= 0 && before[open] != ')' && text[range.End + close] != '(';
        var trimmed = before.TrimEnd();
        var isIn = language.BeforeOtherWorks.Contains(trimmed[(trimmed.LastIndexOfAny(BeforeWord) + 1)..]);
        var around = isInside
            ? TextRange.Between(near.Start + open, range.End + close)
            : TextRange.Between(Math.Max(near.Start, start - 1), Math.Min(near.End, end + 1));
        return SortedPlaces
                .Overlapping(paragraph.Citations, around, citation => citation.Range)
                .Any(citation => citation.IsInForm)
            || isIn
                && SortedPlaces
                    .Overlapping(paragraph.Citations, TextRange.Between(near.Start, range.Start), cited => cited.Range)
                    .Any(cited =>
                        cited.IsInForm && paragraph.Text.AsSpan()[cited.Range.Start..cited.Range.End].Contains('(')
                    );
    }

    private const string Number =
        @"(?:(?:[A-Z]\.?)?[0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[a-z]?|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])";

    [GeneratedRegex(@"\p{Lu}\p{L}+")]
    private static partial Regex Capitalized { get; }

    [GeneratedRegex(@"\A\([a-z](?:[,–-] ?[a-z]){0,5}\)")]
    private static partial Regex PartOfFigure { get; }

    [GeneratedRegex(@"\G(?:[.,;:)\]](?:\s|[)\]]|\z)|\s*\z)")]
    private static partial Regex EndOfPhrase { get; }

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}@#_/-])(?:(?<word>\p{L}{2,14})\.?[ \u00A0]|(?<word>§§?)[ \u00A0\u202F]?)(?<first>\((?<number>"
            + Number
            + @")\)|(?<number>"
            + Number
            + @"))(?:(?:,\s?|\s?[–—-]\s?|,?\s(?:and|&|or|und|oder|bis|et|ou|y|o|e|to|a|à|ve|ile)\s)\(?(?<more>"
            + Number
            + @")\)?){0,10}"
    )]
    private static partial Regex Reference { get; }
}
