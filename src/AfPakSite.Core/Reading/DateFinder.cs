using System.Buffers;
using System.Text.RegularExpressions;

namespace AfPakSite.Reading;

/// <summary>
/// Finds the dates of citations in a text. It tries its patterns only near digits and where words stand for a year,
/// because to try them at each character takes a fifth of the time in which a study is read.
/// </summary>
internal sealed partial class DateFinder(string text)
{
    /// <summary>
    /// How many words of a date may precede the word with its first digit: <c>cerca de agosto de 1512</c> has four.
    /// </summary>
    private const int WordsBeforeDigit = 5;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>How the dates without a digit begin.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [.. Beginnings.Select(beginning => beginning.Replace("\\", "")).Concat(RomanYears).Distinct()],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>How the years of printed books in Roman digits begin, from 1600 on.</summary>
    private static IEnumerable<string> RomanYears => ["MDC", "MCM", "MMX", "MMV", "MMI"];

    /// <summary>The literal beginnings of the patterns of dates without a digit.</summary>
    private static IEnumerable<string> Beginnings =>
        new[] { CitationWords.NoDate, CitationWords.NoDateWords, CitationWords.NoDateCapitals, CitationWords.NotYet }
            .SelectMany(words => Alternative.Matches(words))
            .Select(alternative => LiteralBeginning.Match(alternative.Value).Value);

    /// <summary>The next digit, and where a date with it may begin; the length of the text if there is none.</summary>
    private int digit = -1;
    private int begin;

    /// <summary>The next words without a digit; the length of the text if there are none.</summary>
    private int word = -1;

    /// <summary>The first date from an offset on; null if there is none.</summary>
    /// <param name="from">Never before the offset of an earlier call.</param>
    public Match? Next(int from)
    {
        for (var at = NextPlace(from); at < text.Length; at = NextPlace(at + 1))
        {
            if (CitationTokens.Date.Match(text, at) is { Success: true } date)
                return date;
            if (CitationTokens.OtherDate.Match(text, at) is { Success: true } other)
                return other;
        }
        return null;
    }

    /// <summary>The next place where a date may begin; the length of the text if there is none.</summary>
    private int NextPlace(int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (word < at)
                word = IndexFrom(at, text.AsSpan(at).IndexOfAny(Words));
            if (digit < at)
            {
                digit = IndexFrom(at, text.AsSpan(at).IndexOfAny(Digits));
                begin = BeginBefore(digit, at);
            }
            at = Math.Min(word, Math.Max(at, begin));
            if (at < text.Length && MayBegin(at))
                return at;
        }
        return text.Length;
    }

    /// <summary>Whether a date may begin at a place; only a short year begins within a word: <c>Smith’10</c>.</summary>
    private bool MayBegin(int at) =>
        (at == 0 || text[at] == '\'' || !char.IsLetterOrDigit(text[at - 1])) && !char.IsWhiteSpace(text[at]);

    private int IndexFrom(int start, int found) => found < 0 ? text.Length : start + found;

    /// <summary>The place some words before a digit, but not before an offset.</summary>
    private int BeginBefore(int digit, int least)
    {
        if (digit == text.Length)
            return digit;
        var begin = digit;
        for (var words = 0; words <= WordsBeforeDigit && begin > least; words++)
        {
            while (begin > least && char.IsWhiteSpace(text[begin - 1]))
                begin--;
            while (begin > least && !char.IsWhiteSpace(text[begin - 1]))
                begin--;
        }
        return begin;
    }

    /// <summary>An alternative of a pattern; those in its groups, which do not nest, are a part of it.</summary>
    [GeneratedRegex(@"(?:[^|\\(\[]|\\.|" + Class + @"|\((?:[^)\\\[]|\\.|" + Class + @")*\))+")]
    private static partial Regex Alternative { get; }

    /// <summary>What a pattern has before its first group, class or optional character.</summary>
    [GeneratedRegex(@"\A(?:(?:[^\\.^$|?*+()\[{]|\\[^\p{L}\p{Nd}])(?![?*{]))*")]
    private static partial Regex LiteralBeginning { get; }

    private const string Class = @"\[(?:[^\]\\]|\\.)*\]";
}
