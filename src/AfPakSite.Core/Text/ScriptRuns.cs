using System.Collections.Frozen;
using System.Globalization;

namespace AfPakSite.Text;

/// <summary>Words in another script than the text around them.</summary>
/// <param name="Language">
/// The language, if nearly everything in the script is in one; for other scripts their undetermined language
/// (<c>und-Arab</c>: Arabic, Persian, Urdu or another); null for Latin, which abbreviations of every language have.
/// </param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c> if it differs from that of the text around; otherwise null.</param>
public readonly record struct ScriptRun(TextRange Range, string? Language, string? Direction);

/// <summary>
/// Finds words in another script than the text around them. Scripts have their codes (ISO 15924).
/// </summary>
public static class ScriptRuns
{
    private const string Latin = "Latn";
    private const string Han = "Hani";

    /// <summary>The scripts in the order of their blocks (Unicode 17): first and last character, and script.</summary>
    private static readonly (char First, char Last, string Script)[] Blocks =
    [
        ('A', 'z', Latin),
        ('\u00AA', '\u02AF', Latin),
        ('\u0370', '\u03FF', "Grek"),
        ('\u0400', '\u052F', "Cyrl"),
        ('\u0530', '\u058F', "Armn"),
        ('\u0590', '\u05FF', "Hebr"),
        ('\u0600', '\u06FF', "Arab"),
        ('\u0700', '\u074F', "Syrc"),
        ('\u0750', '\u077F', "Arab"),
        ('\u0780', '\u07BF', "Thaa"),
        ('\u07C0', '\u07FF', "Nkoo"),
        ('\u0870', '\u08FF', "Arab"),
        ('\u0900', '\u097F', "Deva"),
        ('\u0980', '\u09FF', "Beng"),
        ('\u0A00', '\u0A7F', "Guru"),
        ('\u0A80', '\u0AFF', "Gujr"),
        ('\u0B00', '\u0B7F', "Orya"),
        ('\u0B80', '\u0BFF', "Taml"),
        ('\u0C00', '\u0C7F', "Telu"),
        ('\u0C80', '\u0CFF', "Knda"),
        ('\u0D00', '\u0D7F', "Mlym"),
        ('\u0D80', '\u0DFF', "Sinh"),
        ('\u0E00', '\u0E7F', "Thai"),
        ('\u0E80', '\u0EFF', "Laoo"),
        ('\u0F00', '\u0FFF', "Tibt"),
        ('\u1000', '\u109F', "Mymr"),
        ('\u10A0', '\u10FF', "Geor"),
        ('\u1100', '\u11FF', "Hang"),
        ('\u1200', '\u139F', "Ethi"),
        ('\u1780', '\u17FF', "Khmr"),
        ('\u1800', '\u18AF', "Mong"),
        ('\u1E00', '\u1EFF', Latin),
        ('\u1F00', '\u1FFF', "Grek"),
        ('\u3005', '\u30FF', Han),
        ('\u3130', '\u318F', "Hang"),
        ('\u3400', '\u9FFF', Han),
        ('\uAC00', '\uD7AF', "Hang"),
        ('\uFB1D', '\uFB4F', "Hebr"),
        ('\uFB50', '\uFDFF', "Arab"),
        ('\uFE70', '\uFEFC', "Arab"),
    ];

    /// <summary>The language that nearly everything in a script is written in.</summary>
    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["Grek"] = "el",
        ["Armn"] = "hy",
        ["Hebr"] = "he",
        ["Thaa"] = "dv",
        ["Nkoo"] = "nqo",
        ["Guru"] = "pa",
        ["Gujr"] = "gu",
        ["Orya"] = "or",
        ["Taml"] = "ta",
        ["Telu"] = "te",
        ["Knda"] = "kn",
        ["Mlym"] = "ml",
        ["Sinh"] = "si",
        ["Thai"] = "th",
        ["Laoo"] = "lo",
        ["Geor"] = "ka",
        ["Hang"] = "ko",
        ["Khmr"] = "km",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words of a text in other scripts than its own, in order.</summary>
    /// <remarks>A single letter is a sign, as in “α-particles”, and not a word of another language.</remarks>
    /// <param name="own">The script that is not marked.</param>
    public static IEnumerable<ScriptRun> In(string text, string own)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (ScriptOf(text[at]) is not { } script || script == own)
                continue;
            var (start, end, letters) = (at, at, 0);
            for (; at < text.Length && (IsOf(script, text[at]) || Joins(script, text[at])); at++)
            {
                if (!IsOf(script, text[at]))
                    continue;
                end = at + 1;
                letters += char.IsLetter(text[at]) ? 1 : 0;
            }
            at = end - 1;
            var run = Run(text, TextRange.Between(start, end), script, own);
            if (letters > 1 && (run.Language ?? run.Direction) is not null)
                yield return run;
        }
    }

    /// <summary>The script with the most letters in texts; of two with as many, the one that comes first.</summary>
    public static string MostUsedIn(IEnumerable<string> texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var (run, letters) = (Latin, 0);
        foreach (var text in texts)
        {
            foreach (var letter in text)
            {
                if (ScriptOf(letter) is not { } script)
                    continue;
                if (script != run)
                    Count(script);
                letters++;
            }
        }
        Count(run);
        return counts.Count == 0 ? Latin : counts.MaxBy(count => count.Value).Key;

        // Counts the letters of a run at once: a text has many letters and few runs.
        void Count(string next)
        {
            if (letters > 0)
                counts[run] = counts.GetValueOrDefault(run) + letters;
            (run, letters) = (next, 0);
        }
    }

    /// <summary>
    /// The direction of a text whose letters mostly run against the text around it; null for all other texts.
    /// </summary>
    public static string? DirectionOf(string text, bool isAroundRightToLeft) =>
        IsRightToLeft(MostUsedIn([text])) is var isRightToLeft
        && isRightToLeft != isAroundRightToLeft
        && text.Any(char.IsLetter)
            ? isRightToLeft
                ? "rtl"
                : "ltr"
            : null;

    private static ScriptRun Run(string text, TextRange range, string script, string own)
    {
        var language =
            script == Latin ? null
            : script == Han && range.Of(text).Any(letter => letter is >= '\u3040' and <= '\u30FF') ? "ja"
            : Languages.GetValueOrDefault(script, $"und-{script}");
        var isRightToLeft = IsRightToLeft(script);
        return new(
            range,
            language,
            isRightToLeft == IsRightToLeft(own) ? null
                : isRightToLeft ? "rtl"
                : "ltr"
        );
    }

    private static bool IsRightToLeft(string script) => script is "Arab" or "Hebr" or "Syrc" or "Thaa" or "Nkoo";

    /// <summary>The script of a letter; null for all other characters.</summary>
    private static string? ScriptOf(char letter)
    {
        if (!char.IsLetter(letter))
            return null;
        foreach (var (first, last, script) in Blocks)
        {
            if (letter <= last)
                return letter >= first ? script : null;
        }
        return null;
    }

    /// <summary>Whether a character is a letter of a script, a mark on one, or a digit among its words.</summary>
    private static bool IsOf(string script, char character) =>
        char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,
            UnicodeCategory.DecimalDigitNumber => char.IsAsciiDigit(character) == (script == Latin),
            _ => ScriptOf(character) == script,
        };

    /// <summary>
    /// Whether a character is between words of one run. Other signs, such as quotation marks, belong to the text around
    /// them, so that words that it lists keep its order.
    /// </summary>
    private static bool Joins(string script, char character) =>
        character is ' ' or '\u00A0' or '-' or '\u2010' or '\'' or '’' or '\u200C' or '\u200D'
        || (script == Latin && character is '.' or ',' or ':' or '/' or '&' or '–');
}
