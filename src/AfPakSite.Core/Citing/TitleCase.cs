using System.Text;
using AfPakSite.Annotations;
using AfPakSite.Text;
using AfPakSite.Wording;

namespace AfPakSite.Citing;

/// <summary>
/// Title case by the rules of CSL for English (CSL 1.0.2, appendix on text-case): it capitalizes words in lower case,
/// except small words inside the title. Words with a capital stay the same.
/// </summary>
internal static class TitleCase
{
    private static readonly HashSet<string> SmallWords = new(StringComparer.Ordinal)
    {
        "a",
        "about",
        "above",
        "across",
        "afore",
        "after",
        "against",
        "al",
        "along",
        "alongside",
        "amid",
        "amidst",
        "among",
        "amongst",
        "an",
        "and",
        "anenst",
        "apropos",
        "apud",
        "around",
        "as",
        "aside",
        "astride",
        "at",
        "athwart",
        "atop",
        "barring",
        "before",
        "behind",
        "below",
        "beneath",
        "beside",
        "besides",
        "between",
        "beyond",
        "but",
        "by",
        "c",
        "ca",
        "circa",
        "de",
        "despite",
        "down",
        "during",
        "et",
        "except",
        "for",
        "forenenst",
        "from",
        "given",
        "in",
        "inside",
        "into",
        "lest",
        "like",
        "modulo",
        "near",
        "next",
        "nor",
        "notwithstanding",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "out",
        "over",
        "per",
        "plus",
        "pro",
        "qua",
        "sans",
        "since",
        "so",
        "than",
        "the",
        "through",
        "throughout",
        "thruout",
        "till",
        "to",
        "toward",
        "towards",
        "under",
        "underneath",
        "until",
        "unto",
        "up",
        "upon",
        "v",
        "van",
        "versus",
        "via",
        "von",
        "vs",
        "with",
        "within",
        "without",
        "yet",
    };

    /// <summary>A title in title case; in another language than English, and in marked pieces, it stays.</summary>
    public static string Of(Work work, string variable)
    {
        var title = work.Find(variable) ?? "";
        if (
            work.Find("language") is { } language
            && LanguageTag.PrimaryOf(language) is not ("en" or "eng" or "english")
        )
            return title;
        var changed = new StringBuilder(Of(title));
        foreach (var kept in work.Record.KeptIn(variable))
        {
            for (var at = kept.Start; at < kept.End; at++)
                changed[at] = title[at];
        }
        return changed.ToString();
    }

    /// <summary>The title in title case, with its punctuation and spaces.</summary>
    public static string Of(string title)
    {
        var result = new StringBuilder(title);
        var (first, afterStop, beforeMarks) = (true, false, true);
        var last = (Start: -1, Length: 0);
        for (var at = 0; at < title.Length; )
        {
            if (!IsPartOfWord(title[at]))
            {
                afterStop |= title[at] is '!' or '?' or ':';
                beforeMarks &= char.IsWhiteSpace(title[at]);
                at++;
                continue;
            }
            var length = LengthOfWord(title, at);
            var word = title.Substring(at, length);
            var isHead = first || afterStop || (beforeMarks && title.AsSpan(at + length).StartsWith('-'));
            if (
                IsLower(word)
                && !IsEndOfContraction(title, at)
                && (isHead || (length > 1 && !SmallWords.Contains(word)))
            )
                Capitalize(result, at);
            last = (at, length);
            (first, afterStop) = (false, false);
            at += length;
        }
        if (last.Length > 1 && SmallWords.Contains(title.Substring(last.Start, last.Length)))
            Capitalize(result, last.Start);
        return result.ToString();
    }

    /// <summary>Capitalizes the first letter of a text, unless its first word contains a capital.</summary>
    public static string First(string text)
    {
        if (text.Length == 0 || !IsLower(text[..LengthOfWord(text, 0)]))
            return text;
        return FirstLetter.Raise(text);
    }

    private static bool IsPartOfWord(char c) => !char.IsWhiteSpace(c) && !IsMark(c);

    private static bool IsMark(char c) =>
        c
            is '‘'
                or '’'
                or '“'
                or '”'
                or '"'
                or '\''
                or '-'
                or '–'
                or '—'
                or '/'
                or '.'
                or ','
                or ';'
                or '?'
                or '!'
                or ':'
                or '['
                or ']'
                or '('
                or ')';

    private static int LengthOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsPartOfWord(text[end]))
            end++;
        return end - start;
    }

    private static bool IsLower(string word) => !word.Any(char.IsUpper);

    /// <summary>Whether a word is the end of a contraction, such as “re” in “they’re”.</summary>
    private static bool IsEndOfContraction(string title, int at) =>
        at > 1 && title[at - 1] is '’' or '\'' && IsPartOfWord(title[at - 2]);

    private static void Capitalize(StringBuilder text, int at) => text[at] = char.ToUpperInvariant(text[at]);
}
