using System.Globalization;

namespace AfPakSite.Reading;

/// <summary>Recognizes how sentences begin: with a capital, a digit, or a sign such as <c>§</c> or <c>$</c>.</summary>
internal static class SentenceBeginnings
{
    private const int MostParticles = 4;

    /// <summary>Between the first particle of a name and its capital: <c>van der Berg</c>.</summary>
    private static readonly string[] InnerParticles = ["der", "den", "de", "la", "las", "los", "al", "el"];

    private static readonly string[] Articles = CitationWords.ArabicArticle.Split('|');

    /// <summary>Whether a sentence can begin at a place that is not white space.</summary>
    public static bool IsAt(string text, int at, StudyLanguage language)
    {
        at = SkipEllipsis(text, SentenceMarks.SkipOpening(text, at));
        if (at >= text.Length)
            return false;
        if (text[at] == '’')
            return IsUpper(text, at + 1) || (text.AsSpan(at + 1).StartsWith("t ") && IsUpper(text, at + 3));
        return char.IsLower(text, at)
            ? IsSmallName(text, at, language)
            : char.IsLetterOrDigit(text, at) || IsSign(text, at);
    }

    /// <summary>A sentence whose beginning is left out: <c>[…] Tea is old.</c></summary>
    private static int SkipEllipsis(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is '.' or '…' or ']' or ')')
            end++;
        return end < text.Length && char.IsWhiteSpace(text[end])
            ? SentenceMarks.SkipOpening(text, SentenceMarks.SkipSpace(text, end))
            : at;
    }

    /// <summary>
    /// <c>de Gaulle</c>, <c>d’Alembert</c>, <c>al-Qaeda</c>, <c>iPhone</c>, <c>p-value</c>; and the letter of an item:
    /// <c>b) Tea</c>.
    /// </summary>
    private static bool IsSmallName(string text, int at, StudyLanguage language)
    {
        var end = EndOfSmall(text, at);
        if (end == text.Length)
            return false;
        if (char.IsUpper(text[end]))
            return end - at <= 2 || IsUpper(text, end + 1);
        if (text[end] is '’' or '\'')
            return end - at <= 2 && IsUpper(text, end + 1);
        if (text[end] is '-' or '‑')
            return Articles.Contains(text[at..end]) && IsUpper(text, end + 1)
                || end - at == 1 && end + 1 < text.Length && char.IsLetter(text, end + 1);
        return text[end] == ' ' && IsParticled(text, at, end, language)
            || ItemMarker.At(text, at) is { Close: not "." } or { Value: 0, Bullet: null };
    }

    private static bool IsParticled(string text, int at, int end, StudyLanguage language)
    {
        if (!language.NameParticles.Contains(text.AsSpan(at, end - at)))
            return false;
        for (var count = 1; count < MostParticles; count++)
        {
            if (IsUpper(text, end + 1))
                return true;
            at = end + 1;
            end = EndOfSmall(text, at);
            if (end == text.Length || text[end] is not (' ' or '-') || !InnerParticles.Contains(text[at..end]))
                return false;
        }
        return false;
    }

    private static bool IsSign(string text, int at)
    {
        if (ItemMarker.IsBullet(text[at]))
            return true;
        var next = at + (char.IsSurrogatePair(text, at) ? 2 : 1);
        var follows = next < text.Length ? text[next] : ' ';
        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol => BeginsWord(text, next),
            UnicodeCategory.OtherSymbol => HasWord(text, next),
            UnicodeCategory.DashPunctuation => char.IsWhiteSpace(follows) && BeginsWord(text, next),
            _ => text[at] switch
            {
                '§' or '¶' => HasWord(text, next),
                '*' when follows == ' ' => BeginsWord(text, next),
                '#' or '@' or '&' or '*' or '†' => char.IsLetterOrDigit(follows),
                '¼' or '½' or '¾' or >= '⅐' and <= '⅞' => true,
                _ => false,
            },
        };
    }

    /// <summary>Whether a word with a capital, or a number, follows, after white space or without it.</summary>
    private static bool BeginsWord(string text, int at)
    {
        at = SentenceMarks.SkipOpening(text, SentenceMarks.SkipSpace(text, at));
        return at < text.Length && char.IsLetterOrDigit(text, at) && !char.IsLower(text, at);
    }

    /// <summary>Whether a word or number follows the signs here, and the white space after them.</summary>
    private static bool HasWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text, at) && !SentenceMarks.IsFinal(text[at]))
            at++;
        return at < text.Length && char.IsLetterOrDigit(text, at);
    }

    private static int EndOfSmall(string text, int at)
    {
        while (at < text.Length && char.IsLower(text[at]))
            at++;
        return at;
    }

    private static bool IsUpper(string text, int at) => at < text.Length && char.IsUpper(text, at);
}
